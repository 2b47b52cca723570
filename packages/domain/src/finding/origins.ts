import type { Role } from '../access/access';
import type { FindingOrigin, FindingParty } from './finding';

const BY_ROLE: Partial<Record<Role, readonly FindingOrigin[]>> = {
  CLERK: ['INSPECTION', 'COORDINATION', 'JOINT_INSPECTION'],
  LIAISON_LEADER: ['INSPECTION', 'COORDINATION', 'JOINT_INSPECTION'],
  // 主动检视自身不足 (W-2.2).
  STATION_STAFF: ['SELF_INSPECTION'],
  // 督查检查 (W-3.4).
  CITY_SECTION: ['CITY_INSPECTION'],
};

/** Through what somebody may put a problem on the ledger by hand; what comes of an act is opened by that act. */
export function originsOpenTo(roles: readonly Role[]): FindingOrigin[] {
  return [...new Set(roles.flatMap((role) => BY_ROLE[role] ?? []))];
}

/** On whose side of a problem its opener stands. */
export function openingParty(origin: FindingOrigin): FindingParty {
  return origin === 'SELF_INSPECTION' ? 'RECTIFIER' : 'VERIFIER';
}
