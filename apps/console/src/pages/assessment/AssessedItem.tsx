import { DUTY_STATUSES } from '@mingcha/domain/engine/duty';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import type { AssessedItemFragment } from '../../graphql/generated/graphql';
import { ClauseTag } from '../../ui/ClauseTag';
import { Mark } from '../../ui/StatusMark';
import { useCodeWords } from '../../ui/use-code-words';
import { useWindowName } from '../../ui/use-dates';

const ASSESSED_ITEM = graphql(`
  fragment AssessedItem on AssessmentItem {
    code
    title
    method
    mark
    fullMark
    isPending
    trail {
      change
      ruleCode
      clause
      reason
      windowKey
      subjectName
      dutyId
    }
  }
`);

type Line = AssessedItemFragment['trail'][number];

/** One item of the scheme: mark against full mark, and the trail of every change. */
export function AssessedItem({ item }: { item: FragmentType<typeof ASSESSED_ITEM> }) {
  const { t } = useTranslation();
  const words = useCodeWords();
  const { title, method, mark, fullMark, isPending, trail } = readFragment(ASSESSED_ITEM, item);
  const share = fullMark > 0 ? Math.max(0, Math.min(1, mark / fullMark)) : 0;
  return (
    <article className="assessed">
      <div className="assessed-head">
        <h3>
          {title} <span className="quiet">{words('scoring', method)}</span>
        </h3>
        <span className="assessed-bar" aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </span>
        <span className="assessed-mark">
          {mark} <small>{t('assessment.of', { full: fullMark })}</small>
        </span>
      </div>
      {trail.length === 0 ? (
        <Mark tone={isPending ? 'pending' : 'met'}>
          {t(isPending ? 'assessment.isPending' : 'assessment.noDeduction')}
        </Mark>
      ) : (
        <details open={trail.length <= 5}>
          <summary>
            {t('assessment.trail')}{' '}
            <span className="quiet">{t('assessment.lines', { n: trail.length })}</span>
          </summary>
          <ol className="trail">
            {trail.map((line) => (
              <TrailLine key={`${line.dutyId} ${line.ruleCode} ${line.windowKey}`} line={line} />
            ))}
          </ol>
        </details>
      )}
    </article>
  );
}

function TrailLine({ line }: { line: Line }) {
  const { t } = useTranslation();
  const windowName = useWindowName();
  // A deduction's reason is the status of its duty; a mark given by hand has its own words.
  const status = DUTY_STATUSES.find((one) => one === line.reason);
  const about = [line.subjectName, line.windowKey && windowName(line.windowKey), line.clause];
  return (
    <li>
      <b className={line.change < 0 ? 'change tone-over' : 'change'}>
        {line.change > 0 ? `+${line.change}` : line.change}
      </b>
      <span>
        {line.ruleCode && <ClauseTag code={line.ruleCode} />}
        {status ? t(`terms.status.${status}`) : line.reason}
        <small>{about.filter(Boolean).join(' · ')}</small>
      </span>
      {line.dutyId && <Link to={`/duties/${line.dutyId}`}>{t('assessment.openDuty')}</Link>}
    </li>
  );
}
