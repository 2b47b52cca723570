import type { PositionKind } from '../engine/facts';
import type { AssigningBureau } from '../liaison/targets';
import type { NamedOrganisation } from './organisation-directory';

/** What is already stored, and may be referred to without standing in the book. */
export interface KnownBefore {
  /** Every bureau there is, by division code. */
  tenants: ReadonlyMap<string, AssigningBureau>;
  /** Those among them that the importer may not write to: code to name. */
  outsideReach: ReadonlyMap<string, string>;
  organisations: readonly NamedOrganisation[];
  positions: readonly { tenantCode: string; position: PositionKind }[];
  panels: readonly { tenantCode: string; name: string }[];
}
