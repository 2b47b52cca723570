import { type CivilDate, isCivilDate } from '../calendar/civil-date';
import { refuseEmpty, refuseLong } from '../liaison/said';
import { hasIdentityNumber } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';

export const RECEIVER_TYPES = ['PERSON', 'ORGANISATION'] as const;
/** 个人或单位 (S-2.3e). */
export type ReceiverType = (typeof RECEIVER_TYPES)[number];

/** What each must show (S-2.3e, D9): all of it, before the minor is handed over. */
export const RECEIVER_DOCUMENTS = {
  PERSON: ['IDENTITY_CARD', 'KINSHIP_PROOF', 'GUARDIANSHIP_PROOF'],
  ORGANISATION: ['OFFICIAL_LETTER', 'HANDLER_IDENTITY', 'RECEIPT_AGREEMENT'],
} as const;
export type ReceiverDocument = (typeof RECEIVER_DOCUMENTS)[ReceiverType][number];
export const ALL_RECEIVER_DOCUMENTS: readonly ReceiverDocument[] = [
  ...RECEIVER_DOCUMENTS.PERSON,
  ...RECEIVER_DOCUMENTS.ORGANISATION,
];

/** Days for which the name and the number of a receiver are kept; then only the masked number stays. */
export const RECEIVER_KEPT_DAYS = 180;

/** Whoever comes for the minor. Name and number are stored sealed and nowhere else. */
export interface ReceiverInput {
  type: ReceiverType;
  /** Of a unit: whoever acts for it. */
  name: string;
  /** 身份证件号 of the person who comes. */
  identityNumber: string;
  relation: string;
  documents: readonly ReceiverDocument[];
}

/** All that is wrong with a receiver; fields are named under `receiver.`. */
export function refuseReceiver(receiver: ReceiverInput | null): Refusal[] {
  if (receiver === null) return [refuse('RECEIVER_MISSING', 'receiver')];
  const { type, name, identityNumber, relation, documents } = receiver;
  const isComplete = RECEIVER_DOCUMENTS[type].every((document) => documents.includes(document));
  return [
    ...refuseEmpty(name, 'receiver.name'),
    ...(isIdentityNumber(identityNumber)
      ? []
      : [refuse('RECEIVER_NUMBER_INVALID', 'receiver.identityNumber')]),
    ...refuseEmpty(relation, 'receiver.relation'),
    ...(hasIdentityNumber(relation) ? [refuse('IDENTITY_NUMBER_IN_TEXT', 'receiver.relation')] : []),
    ...(isComplete ? [] : [refuse('RECEIVER_DOCUMENTS_MISSING', 'receiver.documents')]),
    ...refuseLong({ 'receiver.name': name, 'receiver.relation': relation }),
  ];
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether it is an identity number of eighteen places with its day of birth and its check (GB 11643). */
export function isIdentityNumber(text: string): boolean {
  const match = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(text.trim().toUpperCase());
  if (!match || !isCivilDate(`${match[1]}-${match[2]}-${match[3]}`)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(match[0][place]), 0);
  return match[0][17] === '10X98765432'[sum % 11];
}

/** What is shown of a number: the first three places and the last two. */
export function maskIdentityNumber(text: string): string {
  const plain = text.trim().toUpperCase();
  return `${plain.slice(0, 3)}${'*'.repeat(Math.max(0, plain.length - 5))}${plain.slice(-2)}`;
}

/** Something may be seen with a reason, a second person's approval, and for a time (条例 36). */
export const FILE_GRANT_DAYS = 14;

/** Where a request to see a file stands on a day. */
export type GrantStanding = 'ASKED' | 'DECLINED' | 'OPEN' | 'EXPIRED';

export function grantStanding(
  grant: { isGranted: boolean | null; expiresOn: CivilDate | null },
  today: CivilDate,
): GrantStanding {
  if (grant.isGranted === null) return 'ASKED';
  if (!grant.isGranted) return 'DECLINED';
  return grant.expiresOn !== null && today <= grant.expiresOn ? 'OPEN' : 'EXPIRED';
}
