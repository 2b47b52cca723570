import { ROLES } from '@mingcha/domain/access/access';
import { DUTY_STATUSES, SUBJECT_KINDS, TRIGGER_KINDS, VERDICTS } from '@mingcha/domain/engine/duty';
import { CONTACT_METHODS, CONTACT_TOPICS, EVIDENCE_KINDS } from '@mingcha/domain/engine/evidence';
import { ORGANISATION_TYPES, POSITION_KINDS, TENANT_LEVELS } from '@mingcha/domain/engine/facts';
import { JOB_KINDS, JOB_STEPS } from '@mingcha/domain/job/job';
import { STRENGTHS } from '@mingcha/domain/rules/strength';
import { registerEnumType } from 'type-graphql';

/** The domain's closed lists of words, as GraphQL enums: one word per thing, from list to column to schema. */
function asEnum<const Words extends readonly string[]>(name: string, words: Words, description: string) {
  const entries = Object.fromEntries(words.map((word) => [word, word])) as { [Word in Words[number]]: Word };
  registerEnumType(entries, { name, description });
  return entries;
}

export const TenantLevel = asEnum('TenantLevel', TENANT_LEVELS, 'Where a bureau stands in the tree.');
export const OrganisationType = asEnum('OrganisationType', ORGANISATION_TYPES, 'Kinds of institution.');
export const PositionKind = asEnum(
  'PositionKind',
  POSITION_KINDS,
  'The three posts that owe contacts (L-3.1 to L-3.3).',
);
export const Role = asEnum('Role', ROLES, 'What a person is here; rights hang on it.');
export const DutyStatus = asEnum('DutyStatus', DUTY_STATUSES, 'Where a duty stands today.');
export const SubjectKind = asEnum('SubjectKind', SUBJECT_KINDS, 'What kind of thing owes a duty.');
export const TriggerKind = asEnum('TriggerKind', TRIGGER_KINDS, 'What makes a rule owe a duty.');
export const Strength = asEnum('Strength', STRENGTHS, "The notice's own words for how binding a rule is.");
export const ContactMethod = asEnum(
  'ContactMethod',
  CONTACT_METHODS,
  'How a leader made contact (L-3.4, A9).',
);
export const ContactTopic = asEnum(
  'ContactTopic',
  CONTACT_TOPICS,
  'What a contact was about (L-2.1 to L-2.5).',
);
export const EvidenceKind = asEnum(
  'EvidenceKind',
  EVIDENCE_KINDS,
  'What kind of record proves that something was done.',
);
export const JobKind = asEnum('JobKind', JOB_KINDS, 'What a person may ask the worker for.');
export const JobStep = asEnum('JobStep', JOB_STEPS, 'Where a requested job is.');
export const Verdict = asEnum('Verdict', VERDICTS, 'Whether a record counted for a duty, and if not why.');
