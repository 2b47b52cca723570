import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import type { WorkbenchQuery } from '../../graphql/generated/graphql';
import { useViewer } from '../../graphql/viewer';
import { Basis } from '../../ui/Basis';
import { Card } from '../../ui/Card';
import { DutyTable } from '../../ui/DutyTable';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { useDates } from '../../ui/use-dates';
import { usePost } from '../../ui/use-post';
import { ViewChips } from '../../ui/ViewChips';
import { YearGrid } from '../../ui/YearGrid';
import { useYear, YearSelect } from '../../ui/YearSelect';
import { firstGroup, GROUPS, type Group, groupDuties } from './duty-groups';
import { LiaisonPoint } from './LiaisonPoint';
import './workbench.css';

const WORKBENCH = graphql(`
  query Workbench($year: Int!) {
    myDuties(year: $year) {
      id
      rule {
        code
        version
      }
      status
      dueOn
      ...DutyRow
      ...YearCell
      ...Basis
      ...LiaisonDuty
    }
  }
`);

type OwnDuty = WorkbenchQuery['myDuties'][number];

export function WorkbenchPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const year = useYear();
  const { data } = useSuspenseQuery(WORKBENCH, { variables: { year }, fetchPolicy: 'cache-and-network' });
  const [params] = useSearchParams();
  const post = usePost(viewer);
  const groups = groupDuties(data.myDuties, viewer.today);
  const stated = GROUPS.find((group) => group === params.get('show'));
  const group = stated ?? firstGroup(groups);
  const [pressing] = [...groups.overdue, ...groups.open];
  return (
    <>
      <PageHead title={t('workbench.title')} sub={`${viewer.tenant.name} · ${post}`}>
        <YearSelect />
        {viewer.canRecordContact && (
          <Link className="btn primary desk-only" to="/contacts/new">
            {t('action.recordContact')}
          </Link>
        )}
      </PageHead>
      <ViewChips
        shown={group}
        views={GROUPS.map((one) => ({
          ...{ view: one, className: one, count: groups[one].length },
          text: t(`workbench.show.${one}`),
        }))}
      />
      <div className={viewer.position ? 'cols' : 'grid'}>
        <div className="grid">
          <OwnDuties duties={groups[group]} group={group} hasAny={data.myDuties.length > 0} />
          {data.myDuties.length > 0 && (
            <Card title={`${t('workbench.yearGrid')} ${t('date.year', { year })}`} note={t('grid.caption')}>
              <YearGrid duties={data.myDuties} year={year} />
            </Card>
          )}
        </div>
        {viewer.position && (
          <div className="grid rail">
            <LiaisonPoint duties={data.myDuties} year={year} />
            {pressing && (
              <Card
                className="desk-only"
                title={t('basis.title')}
                note={`${t('workbench.basisOf')} · ${t('basis.rule', pressing.rule)}`}
              >
                <Basis duty={pressing} />
              </Card>
            )}
          </div>
        )}
      </div>
      {viewer.canRecordContact && (
        <div className="fab">
          <Link className="btn primary wide" to="/contacts/new">
            {t('action.recordContact')}
          </Link>
        </div>
      )}
    </>
  );
}

interface OwnDutiesProps {
  duties: OwnDuty[];
  group: Group;
  hasAny: boolean;
}

function OwnDuties({ duties, group, hasAny }: OwnDutiesProps) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Card title={t('workbench.mine')} note={dates.long(useViewer().today)}>
      {duties.length > 0 ? (
        <DutyTable duties={duties} />
      ) : hasAny ? (
        <Empty title={t(`workbench.empty.${group}`)} hint={t('workbench.emptyHint')} />
      ) : (
        <Empty title={t('workbench.nothingOwed')} hint={t('workbench.nothingOwedHint')} />
      )}
    </Card>
  );
}
