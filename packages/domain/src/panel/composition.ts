import type { CivilDate } from '../calendar/civil-date';
import { covers, type Span } from '../calendar/span';
import type { PanelRole } from '../engine/facts';
import { refuseEmpty, refuseLong } from '../liaison/said';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';

export const BACKGROUNDS = [
  'MEDICAL',
  'ELDERLY_CARE',
  'CHILD_REARING',
  'SOCIAL_WORK',
  'SPECIAL_EDUCATION',
  'DISABILITY',
  'LAW',
  'MEDIA',
  'DELEGATE',
  'COMMUNITY',
  'OTHER',
] as const;
/** What a supervisor knows, several at once: 邀请各类相关人士参与 (S-1.2). */
export type Background = (typeof BACKGROUNDS)[number];

/** 医疗、养老等相关工作背景 (S-2.1a), 护理、养育、社会工作、特教、残疾 (S-2.1b). */
const PROFESSIONAL: readonly Background[] = [
  'MEDICAL',
  'ELDERLY_CARE',
  'CHILD_REARING',
  'SOCIAL_WORK',
  'SPECIAL_EDUCATION',
  'DISABILITY',
];
/** The same as offices write it in their own words, in a book that was imported. */
const PROFESSIONAL_WORDS = /医|护|养老|养育|社工|社会工作|特教|残/u;

export function isProfessional(backgrounds: readonly Background[], written = ''): boolean {
  return backgrounds.some((each) => PROFESSIONAL.includes(each)) || PROFESSIONAL_WORDS.test(written);
}

/** One term as far as the composition of its panel asks. */
export interface Seat extends Span {
  personId: string;
  role: PanelRole;
  backgrounds: readonly Background[];
  /** The background in the office's own words. */
  background: string;
}

export const ADVICE_KINDS = ['TOO_FEW', 'TOO_MANY', 'NO_PROFESSIONAL', 'NO_HEAD', 'NO_DEPUTY_HEAD'] as const;
/** What a panel lacks on a day: suggested, never refused. */
export type AdviceKind = (typeof ADVICE_KINDS)[number];

/** 建议由3-5人组成 (S-1.3). */
export const SUGGESTED_SIZE = { least: 3, most: 5 } as const;

/** The clause that an advice rests on. */
export const ADVICE_CLAUSES: Record<AdviceKind, string> = {
  ...{ TOO_FEW: 'S-1.3', TOO_MANY: 'S-1.3', NO_PROFESSIONAL: 'S-2.1a' },
  ...{ NO_HEAD: 'S-1.4', NO_DEPUTY_HEAD: 'S-1.4' },
};

/** Decides why a panel stands as it does although advised otherwise: 建议 and 宜 may be departed from, with a reason. */
export function decideAdviceReason(reason: string, advice: readonly AdviceKind[]): Refusal[] | string {
  const refusals = [
    ...(advice.length === 0 ? [refuse('NOTHING_ADVISED', 'panelId')] : []),
    ...refuseEmpty(reason, 'reason'),
    ...refuseLong({ reason }),
    ...refuseIdentityNumbers({ reason }),
  ];
  return refusals.length > 0 ? refusals : reason.trim();
}

/** What the composition of a panel lacks on a day (S-1.3, S-1.4, S-2.1a), each person counted once. */
export function compositionAdvice(seats: readonly Seat[], day: CivilDate): AdviceKind[] {
  const serving = seats.filter((seat) => covers(seat, day));
  const size = new Set(serving.map(({ personId }) => personId)).size;
  const has = (role: PanelRole) => serving.some((seat) => seat.role === role);
  const lacks: Record<AdviceKind, boolean> = {
    TOO_FEW: size < SUGGESTED_SIZE.least,
    TOO_MANY: size > SUGGESTED_SIZE.most,
    NO_PROFESSIONAL: !serving.some(({ backgrounds, background }) => isProfessional(backgrounds, background)),
    NO_HEAD: !has('HEAD'),
    NO_DEPUTY_HEAD: !has('DEPUTY_HEAD'),
  };
  return ADVICE_KINDS.filter((kind) => lacks[kind]);
}
