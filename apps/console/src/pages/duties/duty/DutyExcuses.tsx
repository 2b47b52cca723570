import { useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated';
import { Card } from '../../../ui/Card';
import { addDays } from '../../../ui/civil-days';
import { Excuse } from '../../../ui/Excuse';
import { useCodeWords } from '../../../ui/use-code-words';
import { RequestExemption } from './RequestExemption';
import { StateNotApplicable } from './StateNotApplicable';

const EXCUSABLE = graphql(`
  fragment Excusable on Duty {
    id
    dueOn
    rule {
      code
      version
      graceDays
      exemption {
        reasonCodes
      }
    }
    canRequestExemption
    suggestedReason
    statableMissing
  }
`);

const DUTY_EXCUSES = graphql(`
  query DutyExcuses($dutyId: ID!) {
    excuseRequests(filter: { dutyId: $dutyId }, first: 20) {
      edges {
        cursor
        node {
          id
          kind
          state
          isRunningOut
          ...Excuse
        }
      }
    }
  }
`);

/** What was asked about this duty and what became of it, and what may be asked now (A6, A7). */
export function DutyExcuses({ duty }: { duty: FragmentType<typeof EXCUSABLE> }) {
  const { t } = useTranslation();
  const { id, dueOn, rule, canRequestExemption, statableMissing, suggestedReason } = readFragment(
    EXCUSABLE,
    duty,
  );
  const { data } = useSuspenseQuery(DUTY_EXCUSES, {
    variables: { dutyId: id },
    fetchPolicy: 'cache-and-network',
  });
  const words = useCodeWords();
  const [asking, setAsking] = useState<'exemption' | 'statement' | null>(null);
  const requests = data.excuseRequests.edges.map(({ node }) => node);
  const isWaiting = requests.some(({ state }) => state === 'ASKED');
  const mayAsk = canRequestExemption && !isWaiting;
  const isConfirmed = requests.some(
    ({ kind, state, isRunningOut }) => kind === 'NOT_APPLICABLE' && state === 'GRANTED' && !isRunningOut,
  );
  const mayState = statableMissing.length > 0 && !isWaiting && !isConfirmed;
  if (requests.length === 0 && !mayAsk && !mayState) return null;
  return (
    <Card title={t('excuse.card')}>
      {requests.length === 0 && <p className="quiet pad">{t('excuse.none')}</p>}
      <ul>
        {requests.map((request) => (
          <Excuse key={request.id} request={request} />
        ))}
      </ul>
      {mayAsk && suggestedReason && (
        <p className="pad">{t('excuse.suggested', { reason: words('exemptionReason', suggestedReason) })}</p>
      )}
      {(mayAsk || mayState) && (
        <div className="actions pad">
          {mayAsk && (
            <button type="button" className="btn" onClick={() => setAsking('exemption')}>
              {t('excuse.ask')}
            </button>
          )}
          {mayState && (
            <button type="button" className="btn" onClick={() => setAsking('statement')}>
              {t('excuse.state')}
            </button>
          )}
        </div>
      )}
      {mayAsk && (
        <RequestExemption
          dutyId={id}
          suggested={suggestedReason ?? ''}
          reasonCodes={rule.exemption?.reasonCodes ?? []}
          decideBy={addDays(dueOn, rule.graceDays)}
          isOpen={asking === 'exemption'}
          onClose={() => setAsking(null)}
        />
      )}
      {mayState && (
        <StateNotApplicable
          dutyId={id}
          missing={statableMissing}
          isOpen={asking === 'statement'}
          onClose={() => setAsking(null)}
        />
      )}
    </Card>
  );
}
