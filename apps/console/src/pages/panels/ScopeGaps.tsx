import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { Card } from '../../ui/Card';
import { ClauseTag } from '../../ui/ClauseTag';

const GAPS = graphql(`
  query PanelGaps {
    panelChoices {
      uncovered {
        id
        name
      }
    }
  }
`);

/** Institutions of the own bureau that no panel supervises (S-1.6); nothing where there is none. */
export function ScopeGaps() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(GAPS, { fetchPolicy: 'cache-and-network' });
  const { uncovered } = data.panelChoices;
  if (uncovered.length === 0) return null;
  return (
    <Card title={t('panels.gaps')} note={<ClauseTag code="S-1.6" />} className="below">
      <p className="pad">{uncovered.map(({ name }) => name).join(t('system.audit.comma'))}</p>
    </Card>
  );
}
