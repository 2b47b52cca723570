import { useSuspenseQuery } from '@apollo/client/react';
import { CONTACT_METHODS, CONTACT_TOPICS } from '@mingcha/domain/engine/evidence';
import { CONTACT_PURPOSES, callForInspection } from '@mingcha/domain/liaison/contact-words';
import { Input } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import type { RefusalTextFragment } from '../../../graphql/generated/graphql';
import { useViewer } from '../../../graphql/viewer';
import { Empty } from '../../../ui/Empty';
import { FailureNote } from '../../../ui/Failure';
import { ChipChoice, Field } from '../../../ui/Field';
import { REFUSAL_TEXT, Refusal, refusedField } from '../../../ui/Refusal';
import { useCodeWords } from '../../../ui/use-code-words';
import { settleChoice } from './contact-choice';
import {
  type ContactDraft,
  type DraftFile,
  dropDraft,
  emptyDraft,
  hasOnlyUncountedMethods,
  keepDraft,
  missingFields,
} from './contact-draft';
import { DayField } from './DayField';
import { InspectionFields } from './InspectionFields';
import { LeaveGuard } from './LeaveGuard';
import { MoreFields } from './MoreFields';
import { Optional } from './Optional';
import { ProblemFields } from './ProblemFields';
import type { SavedResult } from './SavedContact';
import { useSaveContact } from './save-contact';

const POSITIONS = graphql(`
  query ContactPositions($on: Date!) {
    liaisonPositions(on: $on) {
      incumbentName
      position {
        id
        kind
      }
      units {
        id
        name
      }
    }
  }
`);

interface Props {
  start: { draft: ContactDraft; isRestored: boolean };
  replaced: { id: string; organisation?: { id: string; name: string } | null } | null;
  wanted: { position: string | null; unit: string | null };
  onSaved: (result: SavedResult) => void;
}

export function ContactForm({ start, replaced, wanted, onSaved }: Props) {
  const { t } = useTranslation();
  const { today } = useViewer();
  const replacedId = replaced?.id ?? null;
  const [draft, setDraft] = useState(start.draft);
  const [isRestored, setRestored] = useState(start.isRestored);
  const [isTouched, setTouched] = useState(false);
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<RefusalTextFragment | null>(null);
  const { save, isSaving, error } = useSaveContact(replacedId);
  const words = useCodeWords();

  // The units of the day follow the date; the old ones stay on screen until the new ones are here.
  const on = useDeferredValue(draft.on || today);
  const { data } = useSuspenseQuery(POSITIONS, { variables: { on } });
  const { position, units, unit } = settleChoice(
    draft,
    data.liaisonPositions,
    wanted,
    replaced?.organisation ?? null,
  );
  const complete = { ...draft, positionId: position?.position.id ?? '', organisationId: unit?.id ?? '' };
  const missing = isTried ? missingFields(complete, replaced !== null) : [];

  useEffect(() => {
    if (isTouched) keepDraft(replacedId, draft);
  }, [draft, isTouched, replacedId]);

  function change(part: Partial<ContactDraft>) {
    setTouched(true);
    setDraft((now) => ({ ...now, ...part }));
  }

  /** By what the draft is when the file has arrived, not when it was sent. */
  function addFile(file: DraftFile) {
    setTouched(true);
    setDraft((now) => ({ ...now, files: [...now.files, file] }));
  }

  function discard() {
    dropDraft(replacedId);
    setDraft(emptyDraft(today));
    setRestored(false);
    setTouched(false);
  }

  async function submit() {
    setTried(true);
    setRefusal(null);
    if (missingFields(complete, replaced !== null).length > 0) return;
    const answer = await save(complete);
    if (answer?.__typename === 'Refusal') setRefusal(readFragment(REFUSAL_TEXT, answer));
    if (answer?.__typename !== 'ContactRecorded') return;
    dropDraft(replacedId);
    onSaved(answer);
  }

  /** What is wrong with a field: said by the server, or plainly missing. */
  function wrong(field: string, label: string): string | null {
    if (refusedField(refusal) === field && refusal) return words('refusal', refusal.code, refusal.message);
    return missing.some((name) => name === field) ? t('contact.pick', { field: label }) : null;
  }

  if (data.liaisonPositions.length === 0) {
    return <Empty title={t('contact.noPosition')} hint={t('contact.noPositionHint')} />;
  }
  return (
    <form
      className="card contact-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A dropped connection is shown by FailureNote; the draft is kept either way.
        submit().catch(() => undefined);
      }}
    >
      <LeaveGuard isDirty={isTouched} />
      {isRestored && (
        <p className="restored" role="status">
          {t('contact.draftRestored')}
          <button type="button" className="link" onClick={discard}>
            {t('contact.draftDiscard')}
          </button>
        </p>
      )}
      {refusal && <Refusal refusal={refusal} />}
      {error && <FailureNote error={error} />}

      <DayField
        value={draft.on}
        today={today}
        error={wrong('on', t('contact.on'))}
        onChange={(day) => change({ on: day })}
      />
      {data.liaisonPositions.length > 1 && (
        <ChipChoice
          single
          label={t('contact.position')}
          options={data.liaisonPositions.map((one) => ({
            value: one.position.id,
            text: `${t(`terms.position.${one.position.kind}`)} ${one.incumbentName ?? t('contact.vacant')}`,
          }))}
          chosen={position ? [position.position.id] : []}
          error={wrong('positionId', t('contact.position'))}
          onChange={([id = '']) => change({ positionId: id, organisationId: '' })}
        />
      )}
      {position && units.length === 0 && <p className="field-error">{t('contact.noUnits')}</p>}
      {units.length > 0 && (
        <ChipChoice
          single
          label={t('contact.unit')}
          options={units.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={unit ? [unit.id] : []}
          error={wrong('organisationId', t('contact.unit'))}
          onChange={([id = '']) => change({ organisationId: id })}
        />
      )}
      <ChipChoice
        single
        label={t('contacts.form.purpose')}
        options={CONTACT_PURPOSES.map((value) => ({ value, text: t(`terms.purpose.${value}`) }))}
        chosen={draft.purpose ? [draft.purpose] : []}
        error={wrong('purpose', t('contacts.form.purpose'))}
        onChange={([purpose = null]) => change({ purpose })}
      />
      <ChipChoice
        label={t('contact.methods')}
        options={CONTACT_METHODS.map((value) => ({ value, text: t(`terms.method.${value}`) }))}
        chosen={draft.methods}
        error={wrong('methods', t('contact.methods'))}
        onChange={(methods) => change({ methods })}
      />
      {hasOnlyUncountedMethods(draft) && (
        <p className="consequence" role="status">
          {t('contact.notCounting')}
        </p>
      )}
      {callForInspection(draft.methods) && (
        <InspectionFields draft={draft} isAsked wrong={wrong} onChange={change} />
      )}
      <ChipChoice
        label={<Optional>{t('contact.topics')}</Optional>}
        options={CONTACT_TOPICS.map((value) => ({ value, text: t(`terms.topic.${value}`) }))}
        chosen={draft.topics}
        error={wrong('topics', t('contact.topics'))}
        onChange={(topics) => change({ topics })}
      />
      <ProblemFields draft={draft} wrong={wrong} onChange={change} />
      <MoreFields
        draft={draft}
        wrong={wrong}
        refusedField={refusedField(refusal)}
        onChange={change}
        onAddFile={addFile}
      />
      {replaced && (
        <Field
          label={t('contact.reason')}
          hint={t('contact.reasonHint')}
          error={wrong('reason', t('contact.reason'))}
        >
          {(wiring) => (
            <Input.TextArea
              {...wiring}
              autoSize={{ minRows: 2 }}
              value={draft.reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
          )}
        </Field>
      )}
      <div className="submit-line">
        <button type="submit" className="btn primary wide" disabled={isSaving}>
          {t(isSaving ? 'contact.busy' : replaced ? 'contact.submitReplace' : 'contact.submit')}
        </button>
      </div>
    </form>
  );
}
