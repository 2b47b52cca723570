import { graphql } from '../../../graphql/generated';

/** What a step changes of a report: after it the page reads the answer. */
export const REPORT_PROGRESS = graphql(`
  fragment ReportProgress on StationReport {
    id
    state
    stepsAllowed
    steps {
      id
      step
      text
      recordedOn
      recordedAt
      recordedByName
    }
  }
`);
