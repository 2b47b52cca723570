import type { Account } from '../../graphql/context';
import { type Scope, type ScopeByReach, scopeOf } from '../../graphql/scope';

/** Of `duties d`. */
const READABLE: ScopeByReach = {
  NOTHING: () => ({ sql: 'false', params: [] }),
  TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
  OWN_TENANT: ({ tenantId }) => ({ sql: 'd.tenant_id = ?', params: [tenantId] }),
  OWN_PANEL: ({ panelId }) => owedBy(panelId),
  // Station staff see what their institution owes, alone, by an agreement or since something happened there.
  OWN_ORGANISATION: ({ organisationId }) => ({
    sql: `(d.subject_id = ? or d.about_id = ? or exists (
             select 1 from agreements g
              where g.tenant_id = d.tenant_id and g.id = d.subject_id and g.station_id = ?))`,
    params: [organisationId, organisationId, organisationId],
  }),
};

/** An absent subject is null, which no duty has: it opens nothing. */
function owedBy(subjectId: string | null): Scope {
  return { sql: '(d.subject_id = ? or d.about_id = ?)', params: [subjectId, subjectId] };
}

/** The duties the viewer may read. */
export function readableDuties(viewer: Account): Scope {
  return scopeOf(viewer, 'READ_DUTIES', READABLE);
}

/** What the viewer answers for: the whole bureau for its clerk, the own post for a leader. */
export function ownDuties(viewer: Account): Scope {
  const isOnlyLeader = viewer.roles.includes('LIAISON_LEADER') && !viewer.roles.includes('CLERK');
  return isOnlyLeader ? owedBy(viewer.positionId) : readableDuties(viewer);
}
