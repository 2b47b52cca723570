import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/use-dates';
import type { Question } from './coverage-query';

/** Where a question to the city stands, in the city's own words once it has decided. */
export function QuestionNote({ question }: { question: Question }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { answer } = question;
  if (!answer) {
    return (
      <>
        {t('liaison.asked', { day: dates.full(question.askedOn) })}
        <br />
        {t('liaison.askedText', { text: question.text })}
      </>
    );
  }
  const number = answer.documentNumber;
  return (
    <>
      {t('liaison.answered', { decision: t(`liaison.decisions.${answer.decision}`) })} ·{' '}
      {t('liaison.answeredBy', { number, day: dates.full(answer.decidedOn) })}
      {answer.note && (
        <>
          <br />
          {answer.note}
        </>
      )}
      <br />
      {t('liaison.answeredHint')}
    </>
  );
}
