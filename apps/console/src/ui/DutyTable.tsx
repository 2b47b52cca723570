import type { DutyStatus } from '@mingcha/domain/engine/duty';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../graphql/generated';
import type { DutyRowFragment } from '../graphql/generated/graphql';
import { ClauseTag } from './ClauseTag';
import { StatusMark } from './StatusMark';
import { useDates } from './use-dates';
import './duty-table.css';

const DUTY_ROW = graphql(`
  fragment DutyRow on Duty {
    id
    tenant {
      id
      shortName
    }
    rule {
      code
      title
    }
    subjectId
    subjectKind
    subjectName
    unitName
    windowKey
    opensOn
    dueOn
    needed
    have
    status
    lateEntry
    satisfiedOn
    daysLeft
    canRecordContact
  }
`);

/** Where a contact would change something; a met window only offers its basis. */
const WAITING: readonly DutyStatus[] = ['OPEN', 'DUE_SOON', 'OVERDUE', 'MISSED'];

interface Props {
  duties: readonly FragmentType<typeof DUTY_ROW>[];
  /** Where duties of several bureaus stand together. */
  namesBureau?: boolean;
}

/** Duties as rows on a desk and as cards on a phone. */
export function DutyTable({ duties, namesBureau = false }: Props) {
  const { t } = useTranslation();
  return (
    <table className="duties">
      <thead>
        <tr>
          <th>{t('duty.columns.matter')}</th>
          <th>{t('duty.columns.window')}</th>
          <th>{t('duty.columns.status')}</th>
          <th className="n">{t('duty.columns.due')}</th>
          <th>
            <span className="unseen">{t('duty.columns.action')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {readFragment(DUTY_ROW, duties).map((duty) => (
          <Row key={duty.id} duty={duty} bureau={namesBureau ? duty.tenant.shortName : null} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ duty, bureau }: { duty: DutyRowFragment; bureau: string | null }) {
  const { t } = useTranslation();
  const dates = useDates();
  const title = useDutyTitle();
  const progress = useProgress(duty);
  const small = [bureau, duty.subjectName, progress].filter(Boolean);
  return (
    <tr>
      <td className="matter">
        <ClauseTag code={duty.rule.code} />
        <Link to={`/duties/${duty.id}`}>{title(duty)}</Link>
        <small>{small.join(' · ')}</small>
      </td>
      <td className="window">{dates.window(duty)}</td>
      <td>
        <StatusMark status={duty.status} lateEntry={duty.lateEntry} daysLeft={duty.daysLeft} />
      </td>
      <td className="n due">{dates.short(duty.dueOn)}</td>
      <td className="go">
        {duty.canRecordContact && WAITING.includes(duty.status) ? (
          <Link to={`/contacts/new?duty=${duty.id}&position=${duty.subjectId}`}>
            {t('action.recordContact')}
          </Link>
        ) : (
          <Link to={`/duties/${duty.id}`} aria-label={`${t('action.basis')} ${title(duty)}`}>
            {t('action.basis')}
          </Link>
        )}
      </td>
    </tr>
  );
}

/** What a duty asks for, in a few words: 「联系 歙县安养中心」, or the rule's own title. */
export function useDutyTitle() {
  const { t } = useTranslation();
  return (duty: { unitName?: string | null | undefined; rule: { title: string } }): string =>
    duty.unitName ? t('duty.contactUnit', { unit: duty.unitName }) : duty.rule.title;
}

function useProgress(duty: DutyRowFragment): string | null {
  const { t } = useTranslation();
  const dates = useDates();
  if (duty.satisfiedOn) {
    const isLate = duty.satisfiedOn > duty.dueOn;
    return t(isLate ? 'duty.metLate' : 'duty.met', { day: dates.monthDay(duty.satisfiedOn) });
  }
  // Standing duties look at people and assignments, not at a number of pieces.
  if (!WAITING.includes(duty.status) || duty.windowKey.startsWith('since:')) return null;
  return t('duty.progress', { needed: duty.needed, have: duty.have });
}
