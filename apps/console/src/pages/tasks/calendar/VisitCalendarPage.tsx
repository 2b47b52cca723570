import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { graphql } from '../../../graphql/generated';
import { useViewer } from '../../../graphql/viewer';
import { Card } from '../../../ui/Card';
import { FactList } from '../../../ui/FactList';
import { PageHead } from '../../../ui/PageHead';
import { useDates } from '../../../ui/use-dates';

const VISITS = graphql(`
  query Visits($from: Date!, $to: Date!) {
    visits(from: $from, to: $to) {
      id
      kind
      from
      to
      organisation {
        id
        name
      }
    }
  }
`);

/** The last day of a month, written as its days are. */
function lastOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** 到访日历: everybody who comes to an institution in a month, side by side (减负). */
export function VisitCalendarPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const { today } = useViewer();
  const [params, setParams] = useSearchParams();
  const asked = params.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
  const { data } = useSuspenseQuery(VISITS, {
    variables: { from: `${month}-01`, to: lastOf(month) },
    fetchPolicy: 'cache-and-network',
  });
  const units = new Map<string, { name: string; visits: typeof data.visits }>();
  for (const visit of data.visits) {
    const unit = units.get(visit.organisation.id) ?? { name: visit.organisation.name, visits: [] };
    units.set(visit.organisation.id, { ...unit, visits: [...unit.visits, visit] });
  }
  return (
    <>
      <PageHead title={t('tasks.calendar')} sub={t('tasks.calendarLead')}>
        <input
          className="input day"
          type="month"
          aria-label={t('tasks.month')}
          value={month}
          onChange={({ target }) => setParams({ month: target.value }, { replace: true })}
        />
      </PageHead>
      {units.size === 0 && (
        <Card title={month}>
          <p className="pad">{t('tasks.noVisits')}</p>
        </Card>
      )}
      <div className="grid">
        {[...units].map(([id, { name, visits }]) => (
          <Card key={id} title={name} note={t('tasks.visitCount', { n: visits.length })}>
            <FactList
              facts={visits.map((visit) => [
                visit.from === visit.to
                  ? dates.full(visit.from)
                  : t('tasks.window', { from: dates.full(visit.from), to: dates.full(visit.to) }),
                t(`tasks.visitKind.${visit.kind}`),
              ])}
            />
          </Card>
        ))}
      </div>
    </>
  );
}
