import { graphql } from '../../graphql/generated';
import type { InstitutionsQuery } from '../../graphql/generated/graphql';

export const INSTITUTIONS = graphql(`
  query Institutions {
    institutions {
      organisation {
        id
        name
        type
      }
      openedOn
      closedOn
    }
  }
`);

export type Institution = InstitutionsQuery['institutions'][number];
