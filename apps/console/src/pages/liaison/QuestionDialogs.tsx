import { useMutation } from '@apollo/client/react';
import { LIAISON_DECISIONS, type LiaisonDecision } from '@mingcha/domain/liaison/question';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../graphql/generated';
import { useViewer } from '../../graphql/viewer';
import { ActDialog } from '../../ui/ActDialog';
import { DayInput } from '../../ui/DayInput';
import { ChipChoice, Field } from '../../ui/Field';
import { REFUSAL_TEXT } from '../../ui/Refusal';
import { COVERAGE, type Question } from './coverage-query';

const ASK = graphql(`
  mutation AskCity($input: AskCityInput!) {
    askCity(input: $input) {
      ... on CityAsked {
        question {
          id
        }
      }
      ...RefusalText
    }
  }
`);

const ANSWER = graphql(`
  mutation AnswerDistrict($input: AnswerDistrictInput!) {
    answerDistrict(input: $input) {
      ... on DistrictAnswered {
        question {
          id
        }
      }
      ...RefusalText
    }
  }
`);

/** A district asks its city (L-1.8). */
export function AskDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [ask] = useMutation(ASK, { refetchQueries: [COVERAGE] });
  const [text, setText] = useState(t('liaison.questionDefault'));

  async function submit() {
    const done = (await ask({ variables: { input: { text } } })).data?.askCity;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  return (
    <ActDialog
      title={t('liaison.askTitle')}
      effect={t('liaison.askEffect')}
      submitText={t('liaison.ask')}
      isReady={text.trim() !== ''}
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => (
        <Field label={t('liaison.questionText')} error={errorOf('text')}>
          {(wiring) => (
            <Input.TextArea
              {...wiring}
              autoSize={{ minRows: 3 }}
              maxLength={500}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      )}
    </ActDialog>
  );
}

/** The city's decision, with its day and document (A2). */
export function AnswerDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useViewer();
  const [answer] = useMutation(ANSWER, { refetchQueries: [COVERAGE] });
  const [decision, setDecision] = useState<LiaisonDecision | null>(null);
  const [documentNumber, setNumber] = useState('');
  const [decidedOn, setDay] = useState(today);
  const [note, setNote] = useState('');

  async function submit() {
    if (decision === null) return null;
    const input = { questionId: question.id, decision, documentNumber, decidedOn, note };
    const done = (await answer({ variables: { input } })).data?.answerDistrict;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  return (
    <ActDialog
      title={t('liaison.answerTitle')}
      effect={t('liaison.answerEffect')}
      submitText={t('liaison.answer')}
      isReady={decision !== null && documentNumber.trim() !== '' && decidedOn !== ''}
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <p className="asked-text">{t('liaison.askedText', { text: question.text })}</p>
          <ChipChoice
            single
            label={t('liaison.decision')}
            options={LIAISON_DECISIONS.map((value) => ({ value, text: t(`liaison.decisions.${value}`) }))}
            chosen={decision === null ? [] : [decision]}
            onChange={([chosen]) => setDecision(chosen ?? null)}
          />
          <Field label={t('liaison.documentNumber')} error={errorOf('documentNumber')}>
            {(wiring) => (
              <input
                {...wiring}
                className="input"
                maxLength={60}
                value={documentNumber}
                onChange={(event) => setNumber(event.target.value)}
              />
            )}
          </Field>
          <DayInput
            label={t('liaison.decidedOn')}
            max={today}
            value={decidedOn}
            error={errorOf('decidedOn')}
            onChange={setDay}
          />
          <Field label={t('liaison.note')} error={errorOf('note')}>
            {(wiring) => (
              <Input.TextArea
                {...wiring}
                autoSize={{ minRows: 2 }}
                maxLength={500}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
    </ActDialog>
  );
}
