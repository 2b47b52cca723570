import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { graphql, readFragment } from '../../graphql/generated';
import { Doorstep } from '../../ui/Doorstep';
import { FailureNote } from '../../ui/Failure';
import { Field } from '../../ui/Field';
import { REFUSAL_TEXT, Refusal } from '../../ui/Refusal';
import { safeNext } from './safe-next';

const SIGN_IN = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      ... on SignedIn {
        viewer {
          id
        }
      }
      ...RefusalText
    }
  }
`);

export function SignInPage() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [signIn, { data, loading, error }] = useMutation(SIGN_IN);
  const refusal = data?.signIn.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, data.signIn) : null;

  async function submit() {
    const answer = await signIn({ variables: { input: { login: login.trim(), password } } });
    if (answer.data?.signIn.__typename !== 'SignedIn') return;
    await client.clearStore();
    await navigate(safeNext(params.get('next')), { replace: true });
  }

  return (
    <Doorstep title={t('signIn.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit().catch(() => setPassword(''));
        }}
      >
        {refusal && <Refusal refusal={refusal} />}
        {error && <FailureNote error={error} />}
        <Field label={t('signIn.login')}>
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              value={login}
              onChange={(event) => setLogin(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('signIn.password')}>
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="btn primary wide" disabled={loading}>
          {t(loading ? 'signIn.busy' : 'signIn.submit')}
        </button>
        <p className="quiet">{t('signIn.noAccount')}</p>
      </form>
    </Doorstep>
  );
}
