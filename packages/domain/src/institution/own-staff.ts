import type { OrganisationType } from '../engine/facts';

const WITH_OWN_STAFF: readonly OrganisationType[] = ['RELIEF_STATION', 'MINORS_PROTECTION_CENTRE'];

/** Whether an institution's own staff act here; for all others their bureau enters what they did. */
export function hasOwnStaff(type: OrganisationType): boolean {
  return WITH_OWN_STAFF.includes(type);
}
