import { useSuspenseQuery } from '@apollo/client/react';
import { graphql } from './generated';
import type { ViewerQuery } from './generated/graphql';

export const VIEWER = graphql(`
  query Viewer {
    me {
      id
      name
      login
      roles
      hasPassword
      today
      unreadNoticeCount
      canRecordContact
      canReadContacts
      canReadOversight
      canReadAssessment
      canReadIssues
      canRaiseIssue
      canAddIssueCategory
      canReadProjects
      canRecordProject
      canReadLiaison
      canReadRules
      canReadExcuses
      canDecideExcuses
      canReadDuties
      canReadNotices
      canManageAccounts
      canReadAudit
      canManageInstitutions
      canManagePosts
      canReadPanels
      canManagePanels
      canReadOpinions
      canSendOpinion
      canReadGatherings
      canRecordGathering
      canReadTasks
      canAssignTask
      canReadTracing
      canEnterTracing
      canReadBriefings
      canSendBriefing
      canReadMinors
      canAdmitMinor
      canReadCare
      canApplyForCare
      canReadInspections
      canRecordInspection
      canReadJointInspections
      canRecordJointInspection
      canReadFindings
      canOpenFinding
      canReadStationReports
      canSubmitStationReport
      canReadBulletins
      canImportBook
      tenant {
        id
        code
        name
        shortName
        level
      }
      position {
        id
        kind
      }
      organisation {
        id
        name
      }
    }
  }
`);

export type Viewer = NonNullable<ViewerQuery['me']>;

/** Who is signed in, or null. */
export function useFindViewer(): Viewer | null {
  return useSuspenseQuery(VIEWER).data.me ?? null;
}

/** Who is signed in; for everything below the guarded layout, where somebody is. */
export function useViewer(): Viewer {
  const viewer = useFindViewer();
  if (!viewer) throw new Error('Nobody is signed in.');
  return viewer;
}
