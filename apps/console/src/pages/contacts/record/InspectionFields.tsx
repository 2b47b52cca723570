import { INSPECTION_MODES, SUPERVISION_KINDS } from '@mingcha/domain/liaison/contact-words';
import { useTranslation } from 'react-i18next';
import { ChipChoice } from '../../../ui/Field';
import type { FieldsProps } from './fields-props';
import { Optional } from './Optional';

/** Random or key, routine or thematic (L-3.5): asked of a check, offered to the rest. */
export function InspectionFields({ draft, isAsked, wrong, onChange }: FieldsProps & { isAsked: boolean }) {
  const { t } = useTranslation();
  const label = (text: string) => (isAsked ? text : <Optional>{text}</Optional>);
  return (
    <>
      <ChipChoice
        single
        label={label(t('contacts.form.inspectionMode'))}
        options={INSPECTION_MODES.map((value) => ({ value, text: t(`terms.inspectionMode.${value}`) }))}
        chosen={draft.inspectionMode ? [draft.inspectionMode] : []}
        error={wrong('inspectionMode', t('contacts.form.inspectionMode'))}
        onChange={([inspectionMode = null]) => onChange({ inspectionMode })}
      />
      <ChipChoice
        single
        label={label(t('contacts.form.supervisionKind'))}
        options={SUPERVISION_KINDS.map((value) => ({ value, text: t(`terms.supervisionKind.${value}`) }))}
        chosen={draft.supervisionKind ? [draft.supervisionKind] : []}
        error={wrong('supervisionKind', t('contacts.form.supervisionKind'))}
        onChange={([supervisionKind = null]) => onChange({ supervisionKind })}
      />
    </>
  );
}
