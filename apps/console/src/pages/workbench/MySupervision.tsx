import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql } from '../../graphql/generated';
import { useViewer } from '../../graphql/viewer';
import { Card } from '../../ui/Card';
import { PageHead } from '../../ui/PageHead';
import { RecordList } from '../../ui/RecordList';
import { TaskMark } from '../../ui/TaskMark';
import { useDates } from '../../ui/use-dates';
import './workbench.css';

const MINE = graphql(`
  query MySupervision {
    tasks(first: 20) {
      edges {
        node {
          id
          request
          to
          state
          organisation {
            id
            name
          }
        }
      }
    }
    opinions(filter: { isOpen: true }, first: 10) {
      edges {
        node {
          id
          text
          state
          sentOn
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

/** 我的监督: for whoever is no official; what can be done stands first, in words of what it is. */
export function MySupervision() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const { data } = useSuspenseQuery(MINE, { fetchPolicy: 'cache-and-network' });
  const open = data.tasks.edges.filter(({ node }) => node.state === 'ASKED' || node.state === 'ACCEPTED');
  return (
    <>
      <PageHead title={t('mySupervision.title')} sub={`${viewer.tenant.name} · ${t('mySupervision.lead')}`} />
      <div className="doings">
        <Link className="btn primary" to="/opinions/new">
          {t('opinions.send')}
        </Link>
        <Link className="btn" to="/inspections/new">
          {t('mySupervision.visit')}
        </Link>
        <Link className="btn" to="/tracing">
          {t('mySupervision.tracing')}
        </Link>
        <Link className="btn" to="/minors">
          {t('mySupervision.minors')}
        </Link>
      </div>
      <div className="grid">
        <Card title={t('mySupervision.tasks')} note={<Link to="/tasks">{t('tasks.title')}</Link>}>
          {open.length === 0 && <p className="pad">{t('mySupervision.noTask')}</p>}
          <RecordList
            records={open.map(({ node }) => ({
              id: node.id,
              to: `/tasks/${node.id}`,
              title: node.request,
              about: [node.organisation.name, dates.full(node.to)],
              mark: <TaskMark state={node.state} />,
            }))}
          />
        </Card>
        <Card title={t('mySupervision.opinions')} note={<Link to="/opinions">{t('opinions.title')}</Link>}>
          {data.opinions.edges.length === 0 && <p className="pad">{t('mySupervision.noOpinion')}</p>}
          <RecordList
            records={data.opinions.edges.map(({ node }) => ({
              id: node.id,
              to: `/opinions/${node.id}`,
              title: node.text,
              about: [node.organisation.name, dates.full(node.sentOn)],
              mark: t(`opinions.state.${node.state}`),
            }))}
          />
        </Card>
        <p className="pad">
          <Link to="/panels">{t('mySupervision.panel')}</Link> ·{' '}
          <Link to="/duties">{t('mySupervision.duties')}</Link>
        </p>
      </div>
    </>
  );
}
