import { useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card';
import { PageHead } from '../../ui/PageHead';
import { Mark } from '../../ui/StatusMark';
import { useDates } from '../../ui/use-dates';
import { AccountDialog } from './AccountDialog';
import { ACCOUNTS, type Account } from './accounts-query';
import { type Fate, FateDialog } from './FateDialog';
import { LinkBox, type NewLink } from './LinkBox';
import '../../ui/ledger.css';

type Open = { dialog: 'edit'; account: Account | null } | { dialog: 'fate'; account: Account; fate: Fate };

/** 系统管理 › 用户: who may sign in, as what, and tied to what. */
export function AccountsPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(ACCOUNTS, { fetchPolicy: 'cache-and-network' });
  const [open, setOpen] = useState<Open | null>(null);
  const [link, setLink] = useState<NewLink | null>(null);
  const close = () => setOpen(null);
  const { accounts, accountTies } = data;
  return (
    <>
      <PageHead title={t('system.accounts.title')} sub={t('system.accounts.count', { n: accounts.length })}>
        <button
          type="button"
          className="btn primary"
          onClick={() => setOpen({ dialog: 'edit', account: null })}
        >
          {t('system.accounts.invite')}
        </button>
      </PageHead>
      {link && <LinkBox link={link} onClose={() => setLink(null)} />}
      <Card title={t('system.accounts.title')}>
        <table className="ledger">
          <thead>
            <tr>
              <th>{t('system.accounts.name')}</th>
              <th>{t('system.accounts.roles')}</th>
              <th>{t('system.accounts.tie')}</th>
              <th>{t('system.accounts.lastSeen')}</th>
              <th>{t('system.accounts.state')}</th>
              <th>{t('system.accounts.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <AccountRow key={account.id} account={account} onOpen={setOpen} />
            ))}
          </tbody>
        </table>
      </Card>
      {open?.dialog === 'edit' && (
        <AccountDialog account={open.account} ties={accountTies} onLink={setLink} onClose={close} />
      )}
      {open?.dialog === 'fate' && (
        <FateDialog account={open.account} fate={open.fate} onLink={setLink} onClose={close} />
      )}
    </>
  );
}

function AccountRow({ account, onOpen }: { account: Account; onOpen: (open: Open) => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { position, organisation, supervisor, lastSeenAt, disabledAt } = account;
  const tie = [
    position && t(`terms.position.${position.kind}`),
    organisation?.name,
    supervisor && `${supervisor.name} · ${supervisor.panelName}`,
  ].filter(Boolean);
  const fates: Fate[] = disabledAt ? ['enable'] : ['link', 'disable'];
  return (
    <tr>
      <th scope="row" className="row">
        {account.name}
        <small>{account.login}</small>
      </th>
      <td>{account.roles.map((role) => t(`terms.role.${role}`)).join(' · ')}</td>
      <td className={tie.length > 0 ? undefined : 'none'}>{tie.join(' · ')}</td>
      <td className="quiet">{lastSeenAt ? dates.instant(lastSeenAt) : t('system.accounts.never')}</td>
      <td>
        {disabledAt ? (
          <Mark tone="cancelled">{t('system.accounts.disabled')}</Mark>
        ) : (
          <Mark tone={lastSeenAt ? 'met' : 'upcoming'}>
            {t(lastSeenAt ? 'system.accounts.active' : 'system.accounts.invited')}
          </Mark>
        )}
      </td>
      <td className="acts">
        {!account.canChange && <span className="quiet">{t('system.accounts.self')}</span>}
        {account.canChange && !disabledAt && (
          <button type="button" className="link" onClick={() => onOpen({ dialog: 'edit', account })}>
            {t('system.accounts.change')}
          </button>
        )}
        {account.canChange &&
          fates.map((fate) => (
            <button
              key={fate}
              type="button"
              className="link"
              onClick={() => onOpen({ dialog: 'fate', account, fate })}
            >
              {t(`system.accounts.${fate}`)}
            </button>
          ))}
      </td>
    </tr>
  );
}
