import { graphql } from '../../graphql/generated';
import type { PanelFragment } from '../../graphql/generated/graphql';

/** A panel with everybody on it, as the page shows it and as every act answers. */
export const PANEL = graphql(`
  fragment Panel on Panel {
    id
    name
    form
    formName
    formation
    documentNumber
    documentTitle
    from
    to
    advice
    adviceReason
    canManage
    tenant {
      id
      name
    }
    scope {
      id
      name
    }
    officers {
      name
      from
      to
    }
    terms {
      id
      personId
      name
      role
      employer
      backgrounds
      background
      from
      to
      isServing
      leftKind
      barredAt {
        id
        name
      }
      qualifications {
        id
        kind
        number
        expiresOn
        isExpired
      }
      ties {
        id
        kind
        from
        to
        organisation {
          id
          name
        }
      }
      overrides {
        id
        reason
        askedByName
        approvedByName
        approvedOn
        withdrawnOn
        canApprove
        organisation {
          id
          name
        }
      }
    }
  }
`);

export type PanelTerm = PanelFragment['terms'][number];
