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
        ...(viewer.canReadDuties ? [{ to: '/', text: 'workbench.title' } as const] : []),
        ...(viewer.canReadNotices
          ? [{ to: '/notices', text: 'notices.title', count: viewer.unreadNoticeCount } as const]
          : []),
      ],
    },
    {
      text: 'app.supervision',
      places: [
        ...(viewer.canReadOversight ? [{ to: '/oversight', text: 'oversight.title' } as const] : []),
        ...(viewer.canReadDuties ? [{ to: '/duties', text: 'duties.title' } as const] : []),
      ],
    },
    {
      text: 'app.liaison',
      places: viewer.canReadLiaison ? [{ to: '/liaison', text: 'liaison.title' }] : [],
    },
    {
      text: 'app.yearly',
      places: viewer.canReadAssessment
        ? [{ to: `/assessment/${viewer.tenant.code}`, text: 'assessment.title' }]
        : [],
    },
    {
      text: 'app.system',
      places: [
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
