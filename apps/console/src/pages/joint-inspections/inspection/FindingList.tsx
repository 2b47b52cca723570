import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JointFindingsFragment } from '../../../graphql/generated/graphql';
import { FindingMark } from '../../../ui/FindingMark';
import { useDates } from '../../../ui/use-dates';
import './findings.css';

type Finding = JointFindingsFragment['findings'][number];

/** What was found, as it stands on the ledger; each leads to its own page, where it is mended and closed. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (findings.length === 0) return <p className="quiet pad">{t('joint.noFindings')}</p>;
  return (
    <ul className="findings">
      {findings.map(({ id, problem, look, responsible, measure, dueOn }) => (
        <li key={id}>
          <div className="finding-head">
            <Link to={`/findings/${id}`}>{problem}</Link>
            <FindingMark look={look} />
          </div>
          {responsible && measure && dueOn && (
            <p className="quiet">{t('joint.plan', { responsible, measure, day: dates.full(dueOn) })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
