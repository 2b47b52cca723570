import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../graphql/generated';
import { ActDialog } from '../../ui/ActDialog';
import { REFUSAL_TEXT } from '../../ui/Refusal';
import { ACCOUNTS, type Account } from './accounts-query';
import type { NewLink } from './LinkBox';

const LINK = graphql(`
  mutation IssueSignInLink($input: AccountInput!) {
    issueSignInLink(input: $input) {
      ... on LinkIssued {
        token
      }
      ...RefusalText
    }
  }
`);

const DISABLE = graphql(`
  mutation DisableAccount($input: AccountInput!) {
    disableAccount(input: $input) {
      ... on AccountChanged {
        account {
          id
          disabledAt
        }
      }
      ...RefusalText
    }
  }
`);

const ENABLE = graphql(`
  mutation EnableAccount($input: AccountInput!) {
    enableAccount(input: $input) {
      ... on AccountChanged {
        account {
          id
          disabledAt
        }
      }
      ...RefusalText
    }
  }
`);

export type Fate = 'link' | 'disable' | 'enable';

interface Props {
  account: Account;
  fate: Fate;
  onLink: (link: NewLink) => void;
  onClose: () => void;
}

/** A new link, out, or in again: each says first what it brings about. */
export function FateDialog({ account, fate, onLink, onClose }: Props) {
  const { t } = useTranslation();
  const [issue] = useMutation(LINK, { refetchQueries: [ACCOUNTS] });
  const [disable] = useMutation(DISABLE, { refetchQueries: [ACCOUNTS] });
  const [enable] = useMutation(ENABLE, { refetchQueries: [ACCOUNTS] });
  const variables = { input: { id: account.id } };

  async function submit() {
    if (fate === 'link') {
      const done = (await issue({ variables })).data?.issueSignInLink;
      if (done?.__typename === 'LinkIssued') onLink({ name: account.name, token: done.token });
      return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
    }
    const done =
      fate === 'disable'
        ? (await disable({ variables })).data?.disableAccount
        : (await enable({ variables })).data?.enableAccount;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  return (
    <ActDialog
      title={`${t(`system.accounts.${fate}Title`)} · ${account.name}`}
      effect={t(`system.accounts.${fate}Effect`)}
      submitText={t(`system.accounts.${fate}`)}
      isDanger={fate === 'disable'}
      isReady
      submit={submit}
      onClose={onClose}
    />
  );
}
