import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { BulletinTable } from './BulletinTable';
import { JobLine } from './JobLine';
import { MakeBulletin } from './MakeBulletin';
import './bulletins.css';

const BULLETINS = graphql(`
  query Bulletins {
    bulletins {
      canMake
      made {
        id
        ...BulletinRow
      }
      jobs {
        id
        ...JobLine
      }
    }
  }
`);

/** The bulletins of the own bureau; whoever may, has one made and watches it. */
export function BulletinsPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(BULLETINS, { fetchPolicy: 'cache-and-network' });
  const { made, jobs, canMake } = data.bulletins;
  return (
    <>
      <PageHead title={t('bulletins.title')} sub={t('bulletins.sub')} />
      <div className="grid bulletins">
        {canMake && (
          <Card title={t('bulletins.makeTitle')}>
            <div className="pad">
              <MakeBulletin />
              {jobs.map((job) => (
                <JobLine key={job.id} job={job} />
              ))}
            </div>
          </Card>
        )}
        <Card title={t('bulletins.madeTitle')} note={t('bulletins.count', { n: made.length })}>
          {made.length === 0 ? (
            <Empty title={t('bulletins.empty')} hint={t('bulletins.emptyHint')} />
          ) : (
            <BulletinTable bulletins={made} />
          )}
        </Card>
      </div>
    </>
  );
}
