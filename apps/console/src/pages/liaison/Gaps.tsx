import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card';
import { ClauseTag } from '../../ui/ClauseTag';
import { Empty } from '../../ui/Empty';
import { Mark } from '../../ui/StatusMark';
import { useDates } from '../../ui/use-dates';
import type { Bureau, Wish } from './coverage-query';
import { type Gap, gapsOf } from './gaps';
import { QuestionNote } from './QuestionNote';

interface Props {
  bureaus: readonly Bureau[];
  onWish: (wish: Wish) => void;
}

/** What is to be settled, each with the act that settles it where the viewer may. */
export function Gaps({ bureaus, onWish }: Props) {
  const { t } = useTranslation();
  const gaps = gapsOf(bureaus);
  return (
    <Card
      title={t('liaison.gaps')}
      note={gaps.length > 0 ? t('liaison.gapCount', { n: gaps.length }) : undefined}
    >
      {gaps.length === 0 ? (
        <Empty title={t('liaison.noGaps')} hint={t('liaison.noGapsHint')} />
      ) : (
        <ul className="gaps">
          {gaps.map((gap) => (
            <li key={keyOf(gap)}>
              <GapLine gap={gap} onWish={onWish} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function keyOf(gap: Gap): string {
  if (gap.kind === 'UNDECIDED') return gap.bureau.tenant.id;
  return `${gap.post.position.id} ${gap.kind === 'UNMET' ? gap.clause : ''}`;
}

function GapLine({ gap, onWish }: { gap: Gap; onWish: (wish: Wish) => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { shortName } = gap.bureau.tenant;
  switch (gap.kind) {
    case 'UNMET':
      return (
        <>
          <Mark tone="over">{t('liaison.unmet')}</Mark>
          <div>
            <p>
              <b>{shortName}</b> {t(`terms.position.${gap.post.position.kind}`)}
            </p>
            <small>
              <ClauseTag code={gap.clause} />
              {gap.quote}
            </small>
          </div>
          {gap.bureau.canAssign && (
            <button type="button" className="btn" onClick={() => onWish({ act: 'assign', post: gap.post })}>
              {t('liaison.assign')}
            </button>
          )}
        </>
      );
    case 'VACANT':
      return (
        <>
          <Mark tone="soon">{t('liaison.vacant')}</Mark>
          <div>
            <p>
              <b>{shortName}</b> {t(`terms.position.${gap.post.position.kind}`)}
            </p>
            {gap.post.vacantSince && (
              <small>{t('liaison.vacantSince', { day: dates.full(gap.post.vacantSince) })}</small>
            )}
          </div>
          {gap.bureau.canChangeOffice && (
            <button type="button" className="btn" onClick={() => onWish({ act: 'take', post: gap.post })}>
              {t('liaison.take')}
            </button>
          )}
        </>
      );
    case 'UNDECIDED':
      return (
        <>
          <Mark tone="pending">{t('terms.status.PENDING_CONFIG')}</Mark>
          <div>
            <p>
              <b>{shortName}</b> {t('liaison.undecided')}
            </p>
            <small>
              <ClauseTag code="L-1.8" />
              {gap.bureau.question && <QuestionNote question={gap.bureau.question} />}
            </small>
          </div>
          <UndecidedAct bureau={gap.bureau} onWish={onWish} />
        </>
      );
  }
}

function UndecidedAct({ bureau, onWish }: { bureau: Bureau; onWish: (wish: Wish) => void }) {
  const { t } = useTranslation();
  const { question, canAskCity } = bureau;
  if (question?.canAnswer) {
    return (
      <button type="button" className="btn" onClick={() => onWish({ act: 'answer', question })}>
        {t('liaison.answer')}
      </button>
    );
  }
  const isOpen = question !== null && question.answer === null;
  if (!canAskCity || isOpen) return null;
  return (
    <button type="button" className="btn" onClick={() => onWish({ act: 'ask' })}>
      {t('liaison.ask')}
    </button>
  );
}
