import { graphql } from '../../../graphql/generated';

export const MINOR_FILE = graphql(`
  fragment MinorFile on MinorCase {
    id
    state
    isFileOpen
    canAskSight
    hasReceiver
    stepsAllowed
    steps {
      id
      step
      party
      on
      text
      documentNumber
      documentTitle
      memberNames
      isCapable
      isDeviation
      receiverType
      receiverRelation
      receiverDocuments
      receiverMasked
      recordedAt
      recordedByName
    }
    grants {
      id
      accountName
      reason
      askedAt
      isGranted
      decidedByName
      expiresOn
      canDecide
    }
    eligible {
      supervisorId
      name
      role
    }
  }
`);

export const MINOR = graphql(`
  query MinorCase($id: ID!) {
    minorCase(id: $id) {
      ...MinorFile
      id
      caseCode
      category
      handedOverBy
      ageBand
      admittedOn
      organisation {
        id
        name
      }
    }
  }
`);
