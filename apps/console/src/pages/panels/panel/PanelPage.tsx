import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import type { PanelFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/Card';
import { ClauseTag } from '../../../ui/ClauseTag';
import { Empty } from '../../../ui/Empty';
import { FactList } from '../../../ui/FactList';
import { PageHead } from '../../../ui/PageHead';
import { useDates } from '../../../ui/use-dates';
import { PANEL } from '../panels-query';
import { MemberList } from './MemberList';
import { PanelActs } from './PanelActs';

const ONE_PANEL = graphql(`
  query PanelPage($id: ID!) {
    panel(id: $id) {
      id
      ...Panel
    }
  }
`);

/** One panel: who serves, what it lacks, what binds whom, and what its bureau may do (S-1, S-2.1, S-3). */
export function PanelPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(ONE_PANEL, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (!data.panel) {
    return (
      <>
        <PageHead title={t('panels.title')} />
        <Empty title={t('panels.missing')} hint={t('duty.missingHint')} />
      </>
    );
  }
  return <FoundPage panel={readFragment(PANEL, data.panel)} />;
}

function FoundPage({ panel }: { panel: PanelFragment }) {
  const { t } = useTranslation();
  const dates = useDates();
  const serving = panel.terms.filter(({ isServing }) => isServing);
  const past = panel.terms.filter(({ isServing }) => !isServing);
  const [officer] = panel.officers;
  const document = [panel.documentTitle, panel.documentNumber].filter(Boolean).join(' ');
  return (
    <>
      <PageHead title={panel.name} sub={t('panels.serving', { n: serving.length })} />
      <div className="cols">
        <div className="grid">
          <Card title={t('panels.members')} note={<ClauseTag code="S-3.7" />}>
            <MemberList terms={serving} />
          </Card>
          {panel.canManage && <PanelActs panel={panel} />}
          {past.length > 0 && (
            <Card title={t('panels.past')}>
              <MemberList terms={past} />
            </Card>
          )}
        </div>
        <div className="grid rail">
          <Card title={t('panels.adviceTitle')} note={<ClauseTag code="S-1.3" />}>
            <div className="pad">
              {panel.advice.length === 0 && <p>{t('panels.adviceNone')}</p>}
              {panel.advice.map((advice) => (
                <p key={advice}>{t(`panels.advice.${advice}`)}</p>
              ))}
              {panel.advice.length > 0 && panel.adviceReason && (
                <p className="quiet">{t('panels.adviceReason', { reason: panel.adviceReason })}</p>
              )}
            </div>
          </Card>
          <Card title={panel.name} note={<ClauseTag code="S-1.1" />}>
            <FactList
              facts={[
                [t('panels.form'), panel.formName ?? t(`panels.forms.${panel.form}`)],
                [
                  t('panels.formation'),
                  panel.formation.map((step) => t(`panels.formations.${step}`)).join(' → '),
                ],
                [t('panels.document'), document],
                [t('panels.from'), dates.long(panel.from)],
                [t('panels.scope'), panel.scope.map(({ name }) => name).join(t('system.audit.comma'))],
                [
                  t('panels.officer'),
                  officer
                    ? t('panels.officerSince', { name: officer.name, day: dates.full(officer.from) })
                    : t('panels.officerNone'),
                ],
              ]}
            />
          </Card>
        </div>
      </div>
    </>
  );
}
