import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, readFragment } from '../../graphql/generated';
import { useViewer } from '../../graphql/viewer';
import { Card } from '../../ui/Card';
import { ClauseTag } from '../../ui/ClauseTag';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { RecordList } from '../../ui/RecordList';
import { Mark } from '../../ui/StatusMark';
import { useDates } from '../../ui/use-dates';
import { PANEL } from './panels-query';
import { ScopeGaps } from './ScopeGaps';

const PANELS = graphql(`
  query Panels {
    panels {
      id
      ...Panel
    }
  }
`);

/** 监督专班: the panels of the own bureau; to a supervisor the own one (S-1). */
export function PanelsPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const { data } = useSuspenseQuery(PANELS, { fetchPolicy: 'cache-and-network' });
  const panels = data.panels.map((panel) => readFragment(PANEL, panel));
  return (
    <>
      <PageHead title={t('panels.title')} sub={t('panels.lead')}>
        {viewer.canManagePanels && (
          <Link className="btn primary" to="/panels/new">
            {t('panels.found')}
          </Link>
        )}
      </PageHead>
      <Card title={t('panels.title')} note={<ClauseTag code="S-1.1" />}>
        {panels.length === 0 && <Empty title={t('panels.empty')} hint={t('panels.emptyHint')} />}
        <RecordList
          records={panels.map((panel) => ({
            id: panel.id,
            to: `/panels/${panel.id}`,
            title: panel.name,
            about: [
              panel.formName ?? t(`panels.forms.${panel.form}`),
              panel.tenant.name,
              dates.full(panel.from),
            ],
            mark: (
              <Mark tone={panel.advice.length > 0 ? 'soon' : 'met'}>
                {t('panels.serving', { n: panel.terms.filter(({ isServing }) => isServing).length })}
              </Mark>
            ),
            note: panel.advice[0] && t(`panels.advice.${panel.advice[0]}`),
          }))}
        />
      </Card>
      {viewer.canManagePanels && <ScopeGaps />}
    </>
  );
}
