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
    {
      text: 'app.office',
      places: [
        ...(viewer.canReadBulletins ? [{ to: '/bulletins', text: 'bulletins.title' } as const] : []),
        ...(viewer.canImportBook ? [{ to: '/import', text: 'imports.title' } as const] : []),
      ],
    },
  ];
  return groups.filter(({ places }) => places.length > 0);
}
