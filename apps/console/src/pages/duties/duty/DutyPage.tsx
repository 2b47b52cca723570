import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { graphql } from '../../../graphql/generated';
import type { DutyPageQuery } from '../../../graphql/generated/graphql';
import { useViewer } from '../../../graphql/viewer';
import { Basis } from '../../../ui/Basis';
import { Card } from '../../../ui/Card';
import { useDutyTitle } from '../../../ui/DutyTable';
import { Empty } from '../../../ui/Empty';
import { PageHead } from '../../../ui/PageHead';
import { StatusMark } from '../../../ui/StatusMark';
import { useCodeWords } from '../../../ui/use-code-words';
import { useDates } from '../../../ui/use-dates';
import { ConsideredList } from './ConsideredList';
import { DutyExcuses } from './DutyExcuses';
import { ToldList } from './ToldList';
import './duty.css';

const DUTY = graphql(`
  query DutyPage($id: ID!) {
    duty(id: $id) {
      id
      tenant {
        id
        name
      }
      rule {
        code
        version
        title
        trigger
        effectiveFrom
        effectiveTo
      }
      subjectId
      subjectName
      unitName
      windowKey
      opensOn
      dueOn
      status
      lateEntry
      daysLeft
      satisfiedOn
      settlement
      settlementReason
      canRecordContact
      reasons {
        ...Considered
      }
      ...ToldList
      ...Basis
      ...Excusable
    }
  }
`);

type FoundDuty = NonNullable<DutyPageQuery['duty']>;

/** One duty with its 「依据」: clause, window, arithmetic, and every record that was looked at. */
export function DutyPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(DUTY, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const title = useDutyTitle();
  const dates = useDates();
  const { canReadExcuses } = useViewer();
  const { duty } = data;
  if (!duty) {
    return (
      <>
        <PageHead title={t('duty.title')} />
        <Card title={t('duty.missing')}>
          <Empty title={t('duty.missing')} hint={t('duty.missingHint')}>
            <Link to="/duties">{t('duties.title')}</Link>
          </Empty>
        </Card>
      </>
    );
  }
  const { rule } = duty;
  const inForce = rule.effectiveTo ? 'basis.inForceUntil' : 'basis.inForce';
  return (
    <>
      <PageHead title={title(duty)} sub={`${rule.code} · ${dates.window(duty)}`}>
        <StatusMark status={duty.status} lateEntry={duty.lateEntry} daysLeft={duty.daysLeft} />
        {duty.canRecordContact && (
          <Link className="btn primary" to={`/contacts/new?duty=${duty.id}&position=${duty.subjectId}`}>
            {t('action.recordContact')}
          </Link>
        )}
      </PageHead>
      <div className="cols">
        <div className="grid">
          <Card title={t('basis.title')} note={t('basis.rule', rule)}>
            <Basis duty={duty} />
            <p className="quiet pad">
              {t(inForce, {
                from: dates.full(rule.effectiveFrom),
                to: rule.effectiveTo ? dates.full(rule.effectiveTo) : '',
              })}
            </p>
          </Card>
          <Card title={t('basis.evidence')}>
            <ConsideredList reasons={duty.reasons} isStanding={rule.trigger === 'STANDING'} />
          </Card>
          {canReadExcuses && <DutyExcuses duty={duty} />}
          <ToldList duty={duty} />
        </div>
        <Facts duty={duty} />
      </div>
    </>
  );
}

function Facts({ duty }: { duty: FoundDuty }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useCodeWords();
  return (
    <Card className="rail" title={t('duty.title')} note={duty.rule.code}>
      <dl className="facts pad">
        <dt>{t('duty.bureau')}</dt>
        <dd>{duty.tenant.name}</dd>
        <dt>{t('duty.subject')}</dt>
        <dd>{duty.subjectName}</dd>
        {duty.unitName && (
          <>
            <dt>{t('duty.unit')}</dt>
            <dd>{duty.unitName}</dd>
          </>
        )}
        <dt>{t('duty.opensOn')}</dt>
        <dd>{dates.full(duty.opensOn)}</dd>
        <dt>{t('duty.dueOn')}</dt>
        <dd>{dates.full(duty.dueOn)}</dd>
        <dt>{t('duty.satisfiedOn')}</dt>
        <dd>{duty.satisfiedOn ? dates.full(duty.satisfiedOn) : t('duty.notSatisfied')}</dd>
        {duty.settlementReason && (
          <>
            <dt>{t('duty.settlement')}</dt>
            <dd>{words('settlement', duty.settlementReason)}</dd>
          </>
        )}
      </dl>
    </Card>
  );
}
