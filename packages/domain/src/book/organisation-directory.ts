import type { OrganisationType } from '../engine/facts';

/** An institution as others refer to it: by the bureau in charge and its name. */
export interface NamedOrganisation {
  tenantCode: string;
  name: string;
  type: OrganisationType;
}

type Lookup<T> = { found: T } | { missing: true } | { ambiguous: T[] };

/** Finds the institution that a bureau means by a name. */
export type OrganisationDirectory<T> = (tenantCode: string, name: string) => Lookup<T>;

/**
 * Names are unique per bureau, so a name means the bureau's own institution first, then one of a bureau below it
 * (a city's leader is assigned a county's station), then any other (a district without a station calls on the
 * city's, A2). Two at the same distance are ambiguous. Of two with the same bureau and name the first counts.
 */
export function organisationDirectory<T extends NamedOrganisation>(
  organisations: Iterable<T>,
): OrganisationDirectory<T> {
  const byName = new Map<string, T[]>();
  for (const organisation of organisations) {
    const namesakes = byName.get(organisation.name) ?? [];
    if (namesakes.some(({ tenantCode }) => tenantCode === organisation.tenantCode)) continue;
    byName.set(organisation.name, [...namesakes, organisation]);
  }
  return (tenantCode, name) => {
    const namesakes = byName.get(name) ?? [];
    const own = namesakes.filter((organisation) => organisation.tenantCode === tenantCode);
    const below = namesakes.filter((organisation) => isBelow(organisation.tenantCode, tenantCode));
    const nearest = [own, below, namesakes].find((ring) => ring.length > 0) ?? [];
    const [found, ...others] = nearest;
    if (found === undefined) return { missing: true };
    return others.length === 0 ? { found } : { ambiguous: nearest };
  };
}

/** Whether a division lies inside another: 34 0000 ⊃ 34 10 00 ⊃ 34 10 21 (GB/T 2260). */
export function isBelow(code: string, above: string): boolean {
  return code !== above && code.startsWith(above.replace(/(?:00){1,2}$/, ''));
}
