import { useApolloClient, useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { StepActs } from '../../../ui/StepActs';

const PUT = graphql(`
  mutation PutOpinionOnLedger($input: PutOpinionOnLedgerInput!) {
    putOpinionOnLedger(input: $input) {
      ... on OpinionKept {
        opinion {
          ...OpinionProgress
        }
      }
      ...RefusalText
    }
  }
`);

/** A problem that was pointed out goes on the ledger, with who mends it, how and by when (office-practice 4.4). */
export function OpinionLedger({ opinionId }: { opinionId: string }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [put] = useMutation(PUT);

  async function submit(
    _step: 'LEDGER',
    { responsible = '', measure = '', dueOn = '' }: Record<string, string>,
  ) {
    const input = { id: opinionId, responsible, measure, dueOn };
    const answer = (await put({ variables: { input } })).data?.putOpinionOnLedger;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    client.cache.evict({ fieldName: 'findings' });
    return null;
  }

  return (
    <StepActs
      title={t('opinions.ledger')}
      note={t('opinions.ledgerNote')}
      acts={[
        {
          ...{ step: 'LEDGER', text: t('opinions.ledgerDo'), look: '', effect: t('opinions.ledgerNote') },
          fields: [
            {
              ...{ name: 'responsible', kind: 'line', label: t('opinions.responsible') },
              hint: t('opinions.responsibleHint'),
            },
            { name: 'measure', kind: 'text', label: t('opinions.measure') },
            { name: 'dueOn', kind: 'day', label: t('opinions.dueOn') },
          ],
        },
      ]}
      onSubmit={submit}
    />
  );
}
