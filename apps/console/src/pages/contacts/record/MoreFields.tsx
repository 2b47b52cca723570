import { callForInspection } from '@mingcha/domain/liaison/contact-words';
import { SERVICE_STAGES } from '@mingcha/domain/service-stage';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChipChoice, Field } from '../../../ui/Field';
import { AttachmentField } from './AttachmentField';
import type { DraftFile } from './contact-draft';
import { saysMore } from './contact-draft';
import type { FieldsProps } from './fields-props';
import { InspectionFields } from './InspectionFields';
import { ProxySwitch } from './ProxySwitch';

/** Fields of this part, by which a refusal unfolds it. */
const MINE = ['stages', 'companions', 'attachmentIds'];

interface Props extends FieldsProps {
  refusedField: string | null;
  onAddFile: (file: DraftFile) => void;
}

/** What the everyday contact does not need, folded away until somebody wants it or a refusal points into it. */
export function MoreFields({ draft, wrong, refusedField, onChange, onAddFile }: Props) {
  const { t } = useTranslation();
  const [isWanted, setWanted] = useState(saysMore(draft));
  const isOpen = isWanted || (refusedField !== null && MINE.includes(refusedField));
  return (
    <details className="more-fields" open={isOpen} onToggle={(event) => setWanted(event.currentTarget.open)}>
      <summary>
        {t('contacts.form.more')} <span className="optional">{t('contacts.form.moreNote')}</span>
      </summary>
      <ChipChoice
        label={t('contacts.form.stages')}
        options={SERVICE_STAGES.map((value) => ({ value, text: t(`terms.stage.${value}`) }))}
        chosen={draft.stages}
        error={wrong('stages', t('contacts.form.stages'))}
        onChange={(stages) => onChange({ stages })}
      />
      {!callForInspection(draft.methods) && (
        <InspectionFields draft={draft} isAsked={false} wrong={wrong} onChange={onChange} />
      )}
      <Field
        label={t('contacts.form.companions')}
        hint={t('contacts.form.companionsHint')}
        error={wrong('companions', t('contacts.form.companions'))}
      >
        {(wiring) => (
          <input
            {...wiring}
            className="input"
            type="text"
            autoComplete="off"
            value={draft.companions}
            onChange={(event) => onChange({ companions: event.target.value })}
          />
        )}
      </Field>
      <AttachmentField
        files={draft.files}
        error={wrong('attachmentIds', t('contacts.form.attachments'))}
        onAdd={onAddFile}
        onRemove={(id) => onChange({ files: draft.files.filter((file) => file.id !== id) })}
      />
      <ProxySwitch isOn={draft.byProxy} onChange={(byProxy) => onChange({ byProxy })} />
    </details>
  );
}
