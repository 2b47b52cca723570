import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../graphql/generated';
import { Doorstep } from '../../ui/Doorstep';
import { FailureNote } from '../../ui/Failure';
import { Field } from '../../ui/Field';
import { REFUSAL_TEXT, Refusal } from '../../ui/Refusal';

const SET_PASSWORD = graphql(`
  mutation SetPassword($input: SetPasswordInput!) {
    setPassword(input: $input) {
      ... on PasswordSet {
        viewer {
          id
          hasPassword
        }
      }
      ...RefusalText
    }
  }
`);

interface Props {
  name: string;
  login: string;
  onDone: () => Promise<void>;
}

/** Offered once after a one-time link; nobody has to. */
export function ChoosePassword({ name, login, onDone }: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [set, { data, loading, error }] = useMutation(SET_PASSWORD);
  const refusal =
    data?.setPassword.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, data.setPassword) : null;
  const differs = repeated !== '' && repeated !== password;

  async function submit() {
    if (repeated !== password) return;
    const answer = await set({ variables: { input: { password } } });
    if (answer.data?.setPassword.__typename === 'PasswordSet') await onDone();
  }

  return (
    <Doorstep title={t('signIn.setTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit().catch(() => setRepeated(''));
        }}
      >
        <p>{t('signIn.setLead', { name, login })}</p>
        {refusal && <Refusal refusal={refusal} />}
        {error && <FailureNote error={error} />}
        <input type="hidden" autoComplete="username" value={login} readOnly />
        <Field label={t('signIn.newPassword')}>
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              type="password"
              autoComplete="new-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('signIn.repeatPassword')} error={differs ? t('signIn.mismatch') : null}>
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              type="password"
              autoComplete="new-password"
              required
              value={repeated}
              onChange={(event) => setRepeated(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="btn primary wide" disabled={loading || repeated !== password}>
          {t('signIn.set')}
        </button>
        <button type="button" className="btn wide" onClick={onDone}>
          {t('signIn.skip')}
        </button>
      </form>
    </Doorstep>
  );
}
