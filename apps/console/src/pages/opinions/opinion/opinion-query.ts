import { graphql } from '../../../graphql/generated';

/** What a step changes of an opinion: after the act the page reads it from the answer. */
export const OPINION_PROGRESS = graphql(`
  fragment OpinionProgress on Opinion {
    id
    state
    isDisputed
    findingId
    canPutOnLedger
    stepsAllowed
    steps {
      id
      step
      party
      on
      text
      measures
      recordedAt
      recordedByName
    }
  }
`);

export const OPINION = graphql(`
  query OpinionPage($id: ID!) {
    opinion(id: $id) {
      id
      kind
      origin
      area
      areaName
      stage
      text
      sentOn
      authorName
      isNameWithheld
      tenant {
        id
        name
      }
      organisation {
        id
        name
      }
      ...OpinionProgress
    }
  }
`);
