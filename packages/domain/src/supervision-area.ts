export const SUPERVISION_AREAS = [
  'CARE',
  'OFFSITE_CARE',
  'MINOR_PROTECTION',
  'FAMILY_TRACING',
  'CONDUCT',
  'PUBLIC_OPINION',
  'OTHER',
] as const;
/** What a panel looks at: the six areas of the notice, and whatever else its work calls for (S-2.0, 包括但不限于). */
export type SupervisionArea = (typeof SUPERVISION_AREAS)[number];
