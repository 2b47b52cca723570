import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { graphql, readFragment } from '../../graphql/generated';
import { Doorstep } from '../../ui/Doorstep';
import { Empty } from '../../ui/Empty';
import { FailureNote } from '../../ui/Failure';
import { REFUSAL_TEXT, Refusal } from '../../ui/Refusal';
import { ChoosePassword } from './ChoosePassword';

const REDEEM = graphql(`
  mutation RedeemSignInLink($input: RedeemSignInLinkInput!) {
    redeemSignInLink(input: $input) {
      ... on SignedIn {
        viewer {
          id
          name
          login
          hasPassword
        }
      }
      ...RefusalText
    }
  }
`);

/**
 * Redeems a one-time link. The token stands in the fragment, which browsers never send and servers never log;
 * and it waits for a press, because mail scanners open links.
 */
export function LinkPage() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [token] = useState(() => new URLSearchParams(hash.slice(1)).get('token'));
  const [redeem, { data, loading, error }] = useMutation(REDEEM);
  const result = data?.redeemSignInLink;

  async function enter() {
    await client.clearStore();
    await navigate('/', { replace: true });
  }

  async function press(secret: string) {
    const answer = await redeem({ variables: { input: { token: secret } } });
    const signedIn = answer.data?.redeemSignInLink;
    if (signedIn?.__typename === 'SignedIn' && signedIn.viewer.hasPassword) await enter();
  }

  if (result?.__typename === 'SignedIn' && !result.viewer.hasPassword) {
    return <ChoosePassword name={result.viewer.name} login={result.viewer.login} onDone={enter} />;
  }
  return (
    <Doorstep title={t('signIn.linkTitle')}>
      {result?.__typename === 'Refusal' && <Refusal refusal={readFragment(REFUSAL_TEXT, result)} />}
      {error && <FailureNote error={error} />}
      {token ? (
        <>
          <p>{t('signIn.linkLead')}</p>
          <button
            type="button"
            className="btn primary wide"
            disabled={loading}
            onClick={() => press(token).catch(() => undefined)}
          >
            {t('signIn.linkEnter')}
          </button>
        </>
      ) : (
        <Empty title={t('signIn.linkMissing')} hint={t('signIn.linkMissingHint')} />
      )}
    </Doorstep>
  );
}
