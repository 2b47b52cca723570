import { graphql } from '../../../graphql/generated';

/** What a step changes of a problem: after the act the page reads it from the answer. */
export const FINDING_PROGRESS = graphql(`
  fragment FindingProgress on Finding {
    id
    state
    look
    responsible
    measure
    dueOn
    askedDueOn
    isLate
    verifiedOn
    stepsAllowed
    steps {
      id
      step
      party
      on
      text
      responsible
      measure
      dueOn
      askedDueOn
      documentNumber
      documentTitle
      recordedAt
      recordedByName
      tenant {
        id
        shortName
      }
    }
  }
`);
