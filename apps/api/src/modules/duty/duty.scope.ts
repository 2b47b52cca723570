import type { SignedInAccount } from '../../graphql/context';

/** A condition on `duties d`, with `?` for each parameter in turn. */
export interface Scope {
  sql: string;
  params: unknown[];
}

const EVERYTHING: Scope = { sql: 'true', params: [] };

/** Station staff see what their institution owes, alone or by an agreement. */
function ofInstitution(organisationId: string | null): Scope {
  return {
    sql: `(d.subject_id = ? or exists (
             select 1 from agreements g
              where g.tenant_id = d.tenant_id and g.id = d.subject_id and g.station_id = ?))`,
    params: [organisationId, organisationId],
  };
}

/** Everything of the bureau that the viewer's roles may read; row-level security has already set the bureaus. */
export function readableDuties(viewer: SignedInAccount): Scope {
  if (
    viewer.roles.some(
      (role) =>
        role === 'CLERK' || role === 'CITY_SECTION' || role === 'LIAISON_LEADER' || role === 'RULE_ADMIN',
    )
  ) {
    return EVERYTHING;
  }
  if (viewer.roles.includes('STATION_STAFF')) return ofInstitution(viewer.organisationId);
  return { sql: 'd.subject_id = ?', params: [viewer.panelId] };
}

/** What the viewer answers for: the whole bureau for its clerk, the own post for a leader. */
export function ownDuties(viewer: SignedInAccount): Scope {
  if (viewer.roles.includes('CLERK') || viewer.roles.includes('RULE_ADMIN')) return EVERYTHING;
  if (viewer.roles.includes('LIAISON_LEADER'))
    return { sql: 'd.subject_id = ?', params: [viewer.positionId] };
  return readableDuties(viewer);
}
