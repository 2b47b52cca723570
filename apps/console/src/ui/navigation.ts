import type { ParseKeys } from 'i18next';
import type { Viewer } from '../graphql/viewer';

interface Place {
  to: string;
  text: ParseKeys;
  count?: number;
}

interface PlaceGroup {
  text: ParseKeys | null;
  places: Place[];
}

/** The menu of one viewer: only pages that exist, only those the server says they may read. */
export function placesOf(viewer: Viewer): PlaceGroup[] {
  const groups: PlaceGroup[] = [
    {
      text: null,
      places: [
        ...(viewer.canReadDuties ? [{ to: '/', text: homeTitleOf(viewer) } as const] : []),
        ...(viewer.canReadNotices
          ? [{ to: '/notices', text: 'notices.title', count: viewer.unreadNoticeCount } as const]
          : []),
      ],
    },
    {
      text: 'app.liaison',
      places: [
        ...(viewer.canReadLiaison ? [{ to: '/liaison', text: 'liaison.title' } as const] : []),
        ...(viewer.canReadContacts ? [{ to: '/contacts', text: 'contacts.title' } as const] : []),
        ...(viewer.canReadIssues ? [{ to: '/issues', text: 'issues.title' } as const] : []),
        ...(viewer.canReadJointInspections
          ? [{ to: '/joint-inspections', text: 'joint.title' } as const]
          : []),
        ...(viewer.canReadProjects ? [{ to: '/projects', text: 'projects.title' } as const] : []),
        ...(viewer.canReadStationReports ? [{ to: '/station-reports', text: 'reports.title' } as const] : []),
      ],
    },
    {
      text: 'app.social',
      places: [
        ...(viewer.canReadPanels ? [{ to: '/panels', text: 'panels.title' } as const] : []),
        ...(viewer.canReadGatherings ? [{ to: '/gatherings', text: 'gatherings.title' } as const] : []),
        ...(viewer.canReadTasks ? [{ to: '/tasks', text: 'tasks.title' } as const] : []),
        ...(viewer.canReadOpinions ? [{ to: '/opinions', text: 'opinions.title' } as const] : []),
        ...(viewer.canReadCare ? [{ to: '/care', text: 'care.title' } as const] : []),
        ...(viewer.canReadMinors ? [{ to: '/minors', text: 'minors.title' } as const] : []),
        ...(viewer.canReadTracing ? [{ to: '/tracing', text: 'tracing.title' } as const] : []),
        ...(viewer.canReadBriefings ? [{ to: '/briefings', text: 'briefings.title' } as const] : []),
        ...(viewer.canReadInspections ? [{ to: '/inspections', text: 'inspections.title' } as const] : []),
        ...(viewer.canReadFindings ? [{ to: '/findings', text: 'findings.title' } as const] : []),
      ],
    },
    {
      text: 'app.supervision',
      places: [
        ...(viewer.canReadOversight ? [{ to: '/oversight', text: 'oversight.title' } as const] : []),
        ...(viewer.canReadDuties ? [{ to: '/duties', text: 'duties.title' } as const] : []),
        ...(viewer.canReadExcuses ? [{ to: '/exemptions', text: excuseTitleOf(viewer) } as const] : []),
        ...(viewer.canReadRules ? [{ to: '/rules', text: 'rules.title' } as const] : []),
      ],
    },
    {
      text: 'app.yearly',
      places: viewer.canReadAssessment
        ? [{ to: `/assessment/${viewer.tenant.code}`, text: 'assessment.title' }]
        : [],
    },
    {
      text: 'app.office',
      places: [
        ...(viewer.canReadBulletins ? [{ to: '/bulletins', text: 'bulletins.title' } as const] : []),
        ...(viewer.canImportBook ? [{ to: '/import', text: 'imports.title' } as const] : []),
      ],
    },
    {
      text: 'app.system',
      places: [
        ...(viewer.canManagePosts ? [{ to: '/posts', text: 'posts.title' } as const] : []),
        ...(viewer.canManageAccounts ? [{ to: '/accounts', text: 'system.accounts.title' } as const] : []),
        ...(viewer.canManageInstitutions
          ? [{ to: '/institutions', text: 'system.institutions.title' } as const]
          : []),
        ...(viewer.canReadAudit ? [{ to: '/audit', text: 'system.audit.title' } as const] : []),
      ],
    },
  ];
  return groups.filter(({ places }) => places.length > 0);
}

/** Those who decide come to decide; all others to see what became of their requests. */
export function excuseTitleOf(viewer: Pick<Viewer, 'canDecideExcuses'>) {
  return viewer.canDecideExcuses ? ('excuse.decideTitle' as const) : ('excuse.title' as const);
}

/** A supervisor's home is what can be seen and said; everybody else's what is owed. */
function homeTitleOf(viewer: Viewer) {
  const isSupervisor = viewer.canSendOpinion && !viewer.canReadOversight;
  return isSupervisor ? ('mySupervision.title' as const) : ('workbench.title' as const);
}
