import { useMutation } from '@apollo/client/react';
import { findRoleConflict, ROLES, type Role } from '@mingcha/domain/access/access';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../graphql/generated';
import { ActDialog } from '../../ui/ActDialog';
import { ChipChoice, Field } from '../../ui/Field';
import { REFUSAL_TEXT } from '../../ui/Refusal';
import { useCodeWords } from '../../ui/use-code-words';
import { ACCOUNTS, type Account, type Ties } from './accounts-query';
import type { NewLink } from './LinkBox';

const INVITE = graphql(`
  mutation InviteUser($input: InviteUserInput!) {
    inviteUser(input: $input) {
      ... on LinkIssued {
        token
      }
      ...RefusalText
    }
  }
`);

const CHANGE = graphql(`
  mutation ChangeAccount($input: ChangeAccountInput!) {
    changeAccount(input: $input) {
      ... on AccountChanged {
        account {
          id
          roles
        }
      }
      ...RefusalText
    }
  }
`);

interface Props {
  /** Null: somebody new is invited. */
  account: Account | null;
  ties: Ties;
  onLink: (link: NewLink) => void;
  onClose: () => void;
}

/** Who somebody is: name and login at first, roles and ties whenever they change. */
export function AccountDialog({ account, ties, onLink, onClose }: Props) {
  const { t } = useTranslation();
  const words = useCodeWords();
  const [invite] = useMutation(INVITE, { refetchQueries: [ACCOUNTS] });
  const [change] = useMutation(CHANGE, { refetchQueries: [ACCOUNTS] });
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<Role[]>(account?.roles ?? []);
  const [positionId, setPosition] = useState(account?.position?.id ?? '');
  const [organisationId, setOrganisation] = useState(account?.organisation?.id ?? '');
  const [supervisorId, setSupervisor] = useState(account?.supervisor?.id ?? '');
  const conflict = findRoleConflict(roles);
  const tie = {
    positionId: (roles.includes('LIAISON_LEADER') && positionId) || null,
    organisationId: (roles.includes('STATION_STAFF') && organisationId) || null,
    supervisorId: (roles.includes('SUPERVISOR') && supervisorId) || null,
  };

  async function submit() {
    if (account) {
      const input = { id: account.id, roles, ...tie };
      const done = (await change({ variables: { input } })).data?.changeAccount;
      return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
    }
    const done = (await invite({ variables: { input: { login, name, roles, ...tie } } })).data?.inviteUser;
    if (done?.__typename === 'LinkIssued') onLink({ name, token: done.token });
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  return (
    <ActDialog
      title={
        account ? `${t('system.accounts.changeTitle')} · ${account.name}` : t('system.accounts.inviteTitle')
      }
      effect={t(account ? 'system.accounts.changeEffect' : 'system.accounts.inviteEffect')}
      submitText={t(account ? 'system.accounts.change' : 'system.accounts.invite')}
      isReady={
        roles.length > 0 && conflict === null && (account !== null || (login !== '' && name.trim() !== ''))
      }
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          {!account && (
            <>
              <Text
                label={t('system.accounts.name')}
                value={name}
                error={errorOf('name')}
                onChange={setName}
              />
              <Text
                label={t('system.accounts.login')}
                hint={t('system.accounts.loginHint')}
                value={login}
                error={errorOf('login')}
                onChange={setLogin}
              />
            </>
          )}
          <ChipChoice
            label={t('system.accounts.roles')}
            options={ROLES.map((value) => ({ value, text: t(`terms.role.${value}`) }))}
            chosen={roles}
            error={conflict ? words('refusal', conflict.code, conflict.message) : errorOf('roles')}
            onChange={setRoles}
          />
          {roles.includes('LIAISON_LEADER') && (
            <Tie
              label={t('system.accounts.position')}
              value={positionId}
              options={ties.positions.map(({ id, kind }) => ({ id, text: t(`terms.position.${kind}`) }))}
              error={errorOf('positionId')}
              onChange={setPosition}
            />
          )}
          {roles.includes('STATION_STAFF') && (
            <Tie
              label={t('system.accounts.organisation')}
              value={organisationId}
              options={ties.organisations.map((each) => ({ id: each.id, text: each.name }))}
              error={errorOf('organisationId')}
              onChange={setOrganisation}
            />
          )}
          {roles.includes('SUPERVISOR') && (
            <Tie
              label={t('system.accounts.supervisor')}
              value={supervisorId}
              options={ties.supervisors.map((each) => ({
                id: each.id,
                text: `${each.name} · ${each.panelName}`,
              }))}
              error={errorOf('supervisorId')}
              onChange={setSupervisor}
            />
          )}
        </>
      )}
    </ActDialog>
  );
}

interface TextProps {
  label: string;
  hint?: string;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

function Text({ label, hint, value, error, onChange }: TextProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <input
          {...wiring}
          className="input"
          autoComplete="off"
          maxLength={60}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function Tie({
  label,
  value,
  options,
  error,
  onChange,
}: TextProps & { options: { id: string; text: string }[] }) {
  const { t } = useTranslation();
  return (
    <Field label={label} error={error}>
      {(wiring) => (
        <select
          {...wiring}
          className="select wide"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('system.accounts.choose')}</option>
          {options.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
