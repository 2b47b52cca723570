import type { PositionKind } from '../engine/facts';
import type { NamedOrganisation } from './organisation-directory';

/** What is already stored, and may be referred to without standing in the book. */
export interface KnownBefore {
  /** The bureaus the importer may write to. */
  tenantCodes: ReadonlySet<string>;
  /** Bureaus there are, and the importer may not write to: code to name. */
  outsideReach: ReadonlyMap<string, string>;
  organisations: readonly NamedOrganisation[];
  positions: readonly { tenantCode: string; position: PositionKind }[];
  panels: readonly { tenantCode: string; name: string }[];
}
