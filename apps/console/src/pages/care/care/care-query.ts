import { graphql } from '../../../graphql/generated';

export const CARE_PROGRESS = graphql(`
  fragment CareProgress on CareApplication {
    id
    state
    stepsAllowed
    canPlace
    steps {
      id
      step
      on
      text
      documentNumber
      documentTitle
      memberNames
      isInFavour
      recordedAt
      recordedByName
    }
    agreement {
      id
      number
      from
      to
      purchaser {
        id
        name
      }
      placements {
        id
        caseCode
        from
        to
        whereTo
      }
    }
    eligible {
      supervisorId
      name
      role
    }
  }
`);

export const CARE = graphql(`
  query CareApplication($id: ID!) {
    careApplication(id: $id) {
      ...CareProgress
      id
      persons
      grounds
      appliedOn
      tenant {
        id
        name
      }
      station {
        id
        name
      }
      careInstitution {
        id
        name
      }
    }
  }
`);
