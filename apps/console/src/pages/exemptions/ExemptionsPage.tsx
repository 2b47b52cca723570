import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { useViewer } from '../../graphql/viewer';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { Excuse } from '../../ui/Excuse';
import { MoreButton } from '../../ui/MoreButton';
import { excuseTitleOf } from '../../ui/navigation';
import { PageHead } from '../../ui/PageHead';
import { DecideExcuse } from './DecideExcuse';

const PAGE = 20;

const EXCUSES = graphql(`
  query Excuses($filter: ExcuseFilter!, $first: Int!, $after: String) {
    excuseRequests(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          canDecide
          ...Excuse
          ...Decidable
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What waits for a decision, on top; below it what was decided or taken back (A6, A7). */
export function ExemptionsPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  return (
    <>
      <PageHead title={t(excuseTitleOf(viewer))} sub={viewer.tenant.name} />
      <p className="quiet lead">{t('excuse.sub')}</p>
      <div className="grid">
        <Requests
          waiting
          hint={t(viewer.canDecideExcuses ? 'excuse.waitingNoneDecide' : 'excuse.waitingNoneAsk')}
        />
        <Requests hint={t('excuse.settledNoneHint')} />
      </div>
    </>
  );
}

function Requests({ waiting = false, hint }: { waiting?: boolean; hint: string }) {
  const { t } = useTranslation();
  const { data, fetchMore } = useSuspenseQuery(EXCUSES, {
    variables: { filter: { waiting }, first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo } = data.excuseRequests;
  return (
    <Card title={t(waiting ? 'excuse.waiting' : 'excuse.settled')}>
      {edges.length === 0 && (
        <Empty title={t(waiting ? 'excuse.waitingNone' : 'excuse.settledNone')} hint={hint} />
      )}
      <ul>
        {edges.map(({ node }) => (
          <Excuse key={node.id} request={node} namesDuty>
            {node.canDecide && <DecideExcuse request={node} />}
          </Excuse>
        ))}
      </ul>
      <MoreButton pageInfo={pageInfo} onMore={(after) => void fetchMore({ variables: { after } })} />
    </Card>
  );
}
