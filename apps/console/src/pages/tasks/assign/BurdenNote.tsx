import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../graphql/generated';
import { useViewer } from '../../../graphql/viewer';
import { Mark } from '../../../ui/StatusMark';

const BURDEN = graphql(`
  query TaskBurden($organisationId: ID!, $from: Date!, $to: Date!) {
    taskBurden(organisationId: $organisationId, from: $from, to: $to) {
      kind
      visitIds
    }
  }
`);

/** Who comes there these days already, before one more is sent: told, never forbidden (减负). */
export function BurdenNote({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const { today } = useViewer();
  const { data } = useQuery(BURDEN, {
    variables: { organisationId, from: today, to: today },
    fetchPolicy: 'cache-and-network',
  });
  const warnings = data?.taskBurden ?? [];
  if (warnings.length === 0) return null;
  return (
    <ul className="record-form first">
      {warnings.map(({ kind, visitIds }) => (
        <li key={kind}>
          <Mark tone="soon">{t(`tasks.burden.${kind}`, { n: visitIds.length })}</Mark>
        </li>
      ))}
    </ul>
  );
}
