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
        { to: '/', text: 'workbench.title' },
        { to: '/notices', text: 'notices.title', count: viewer.unreadNoticeCount },
      ],
    },
    {
      text: 'app.liaison',
      places: [
        ...(viewer.canReadIssues ? [{ to: '/issues', text: 'issues.title' } as const] : []),
        ...(viewer.canReadJointInspections
          ? [{ to: '/joint-inspections', text: 'joint.title' } as const]
          : []),
        ...(viewer.canReadProjects ? [{ to: '/projects', text: 'projects.title' } as const] : []),
        ...(viewer.canReadStationReports ? [{ to: '/station-reports', text: 'reports.title' } as const] : []),
      ],
    },
    {
      text: 'app.supervision',
      places: [
        ...(viewer.canReadOversight ? [{ to: '/oversight', text: 'oversight.title' } as const] : []),
        { to: '/duties', text: 'duties.title' },
      ],
    },
    {
      text: 'app.yearly',
      places: viewer.canReadAssessment
        ? [{ to: `/assessment/${viewer.tenant.code}`, text: 'assessment.title' }]
        : [],
    },
  ];
  return groups.filter(({ places }) => places.length > 0);
}
