import { graphql } from '../../../graphql/generated';

/** What a step changes of an issue: after the act the page reads it from the answer. */
export const ISSUE_PROGRESS = graphql(`
  fragment IssueProgress on CoordinationIssue {
    id
    state
    lastOn
    stepsAllowed
    steps {
      id
      step
      on
      text
      body
      documentNumber
      documentTitle
      documentOn
      recordedAt
      recordedByName
      tenant {
        id
        shortName
      }
    }
  }
`);
