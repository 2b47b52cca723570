import type { OrganisationType, PositionKind, TenantLevel } from '../engine/facts';
import { type Refusal, type RefusalCode, refuse } from '../refusal';

/** Where an institution lies, seen from the bureau whose post would be assigned to it (L-1.1). */
export type TargetPlace = 'OWN' | 'BELOW' | 'ELSEWHERE';

/** An institution as the gate sees it. */
export interface LiaisonTarget {
  type: OrganisationType;
  /** The level of the bureau in charge of it. */
  level: TenantLevel;
  place: TargetPlace;
}

/** The bureau of the post, as far as the gate asks. */
export interface AssigningBureau {
  level: TenantLevel;
  hasOwnStation: boolean;
}

interface TargetRule {
  refusal: RefusalCode;
  admits(target: LiaisonTarget): boolean;
}

const ownStation = ({ type, place }: LiaisonTarget) => type === 'RELIEF_STATION' && place === 'OWN';
const countyStation = ({ type, level }: LiaisonTarget) => type === 'RELIEF_STATION' && level === 'COUNTY';
const careInstitution = ({ type }: LiaisonTarget) => type === 'ENTRUSTED_CARE_INSTITUTION';
/** 分别 has two readings (A5): the gate lets both through, the rule in force says which one is owed. */
const hospitalOrCare: TargetRule = {
  refusal: 'UNIT_NOT_HOSPITAL_OR_CARE',
  admits: (target) => target.type === 'DESIGNATED_HOSPITAL' || careInstitution(target),
};

const CITY: Record<PositionKind, TargetRule> = {
  PRINCIPAL_LEADER: { refusal: 'UNIT_NOT_CITY_STATION', admits: ownStation },
  DEPUTY_IN_CHARGE: { refusal: 'UNIT_NOT_COUNTY_STATION', admits: countyStation },
  SECTION_HEAD: {
    refusal: 'UNIT_NOT_COUNTY_STATION_OR_CARE',
    // 县级 goes with the station only; the care institution may be of any level (A4).
    admits: (target) => countyStation(target) || careInstitution(target),
  },
};

const COUNTY: Record<PositionKind, TargetRule> = {
  PRINCIPAL_LEADER: { refusal: 'UNIT_NOT_OWN_STATION', admits: ownStation },
  DEPUTY_IN_CHARGE: hospitalOrCare,
  SECTION_HEAD: hospitalOrCare,
};

/** Kinds a district without a station may look after in its own territory, until the city decides (A2). */
const DISTRICT: TargetRule = {
  refusal: 'UNIT_UNDECIDED',
  admits: (target) => hospitalOrCare.admits(target) || ownStation(target),
};

/** The notice binds 市及区县民政部门: a province has no posts of this kind. */
const PROVINCE: TargetRule = { refusal: 'UNIT_OUTSIDE_JURISDICTION', admits: () => false };

function ruleFor({ level, hasOwnStation }: AssigningBureau, kind: PositionKind): TargetRule {
  switch (level) {
    case 'PROVINCE':
      return PROVINCE;
    case 'CITY':
      return CITY[kind];
    case 'COUNTY':
      return hasOwnStation ? COUNTY[kind] : DISTRICT;
  }
}

/**
 * Whether a post may be assigned to an institution at all: 属地管理 first (L-1.1), then the kind of target that the
 * notice names for the post (L-1.3 to L-1.8). Null: it may.
 */
export function refuseTarget(
  bureau: AssigningBureau,
  kind: PositionKind,
  target: LiaisonTarget,
): Refusal | null {
  const isInside = target.place === 'OWN' || (target.place === 'BELOW' && bureau.level === 'CITY');
  if (!isInside) {
    // Whether a district goes to the city's station is for the city to say, so it is told whom to ask.
    const isDistrict = bureau.level === 'COUNTY' && !bureau.hasOwnStation;
    return refuse(isDistrict ? 'UNIT_UNDECIDED' : 'UNIT_OUTSIDE_JURISDICTION', 'organisationId');
  }
  const { admits, refusal } = ruleFor(bureau, kind);
  return admits(target) ? null : refuse(refusal, 'organisationId');
}
