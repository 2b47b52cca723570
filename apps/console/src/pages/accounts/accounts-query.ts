import { graphql } from '../../graphql/generated';
import type { AccountsQuery } from '../../graphql/generated/graphql';

export const ACCOUNTS = graphql(`
  query Accounts {
    accounts {
      id
      login
      name
      roles
      position {
        id
        kind
      }
      organisation {
        id
        name
      }
      supervisor {
        id
        name
        panelName
      }
      hasPassword
      lastSeenAt
      disabledAt
      canChange
    }
    accountTies {
      positions {
        id
        kind
      }
      organisations {
        id
        name
      }
      supervisors {
        id
        name
        panelName
      }
    }
  }
`);

export type Account = AccountsQuery['accounts'][number];
export type Ties = AccountsQuery['accountTies'];
