import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useViewer } from '../../graphql/viewer';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { StatusMark, useStatusWord } from '../../ui/StatusMark';
import { toneOf } from '../../ui/status';
import { useDates } from '../../ui/use-dates';

const LIAISON_DUTY = graphql(`
  fragment LiaisonDuty on Duty {
    id
    rule {
      code
      trigger
    }
    subjectId
    unitName
    windowKey
    opensOn
    dueOn
    status
    lateEntry
    needed
    have
    satisfiedOn
    daysLeft
  }
`);

interface Props {
  duties: readonly FragmentType<typeof LIAISON_DUTY>[];
  year: number;
}

/** The leader's own liaison unit: this window, this year, the last contact that counted (L-3.1 to L-3.3). */
export function LiaisonPoint({ duties, year }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const word = useStatusWord();
  const { position, today } = useViewer();
  const own = readFragment(LIAISON_DUTY, duties)
    .filter((duty) => duty.subjectId === position?.id && duty.rule.trigger === 'PERIODIC')
    .sort((a, b) => a.opensOn.localeCompare(b.opensOn));
  const unit = own.find((duty) => duty.unitName)?.unitName;
  const current = own.find((duty) => duty.opensOn <= today && today <= duty.dueOn);
  const done = own.filter((duty) => duty.satisfiedOn);
  const missed = own.filter((duty) => duty.status === 'MISSED');
  const last = done.map((duty) => duty.satisfiedOn ?? '').sort()[done.length - 1];
  const told = (duty: (typeof own)[number]) =>
    `${dates.window(duty)} ${word({ status: duty.status, lateEntry: duty.lateEntry })}`;
  return (
    <Card className="point" title={t('workbench.point')} note={t('date.year', { year })}>
      {unit ? (
        <p className="unit-name">{unit}</p>
      ) : (
        <Empty title={t('workbench.noUnit')} hint={t('workbench.noUnitHint')} />
      )}
      {own.length > 0 && (
        <div className="bar" role="img" aria-label={own.map(told).join(', ')}>
          {own.map((duty) => (
            <i key={duty.id} className={`cell ${toneOf(duty)}`} />
          ))}
        </div>
      )}
      <dl className="facts">
        {current && (
          <>
            <dt>{t('workbench.current')}</dt>
            <dd>
              {t('workbench.currentValue', current)}
              <StatusMark status={current.status} lateEntry={current.lateEntry} daysLeft={current.daysLeft} />
            </dd>
          </>
        )}
        <dt>{t('workbench.thisYear')}</dt>
        <dd>
          {t('workbench.yearValue', { done: done.length, due: done.length + missed.length })}
          {missed.length > 0 && (
            <small>{t('workbench.yearMissed', { list: missed.map(dates.window).join(' · ') })}</small>
          )}
        </dd>
        {last && (
          <>
            <dt>{t('workbench.last')}</dt>
            <dd>{dates.short(last)}</dd>
          </>
        )}
      </dl>
    </Card>
  );
}
