import { graphql } from '../../graphql/generated';

export const COUNTED = graphql(`
  fragment Counted on StatusCounts {
    met
    metLate
    lateEntry
    open
    dueSoon
    overdue
    missed
    upcoming
    exempt
    pendingConfig
  }
`);
