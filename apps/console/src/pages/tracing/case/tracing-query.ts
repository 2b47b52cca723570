import { graphql } from '../../../graphql/generated';

export const TRACING_PROGRESS = graphql(`
  fragment TracingProgress on TracingCase {
    id
    kind
    state
    isStranded
    platformsMissing
    verifiedOn
    stepsAllowed
    steps {
      id
      step
      on
      text
      platform
      url
      sha256
      isComplete
      recordedAt
      recordedByName
    }
  }
`);

export const TRACING_CASE = graphql(`
  query TracingCase($id: ID!) {
    tracingCase(id: $id) {
      ...TracingProgress
      id
      caseCode
      sex
      age
      admittedOn
      tenant {
        id
        name
      }
      organisation {
        id
        name
      }
    }
  }
`);
