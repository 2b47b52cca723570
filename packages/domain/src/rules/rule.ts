import { z } from 'zod';
import { isCivilDate } from '../calendar/civil-date';
import { PERIOD_UNITS } from '../calendar/periods';
import { SUBJECT_KINDS } from '../engine/duty';
import { ORGANISATION_TYPES, POSITION_KINDS, TENANT_LEVELS } from '../engine/facts';
import { type CelProblem, findCelProblem } from './cel';
import { STRENGTHS } from './strength';
import type { Vocabulary } from './vocabulary';

export const EVIDENCE_KINDS = ['CONTACT', 'MEETING', 'INSPECTION', 'BRIEFING', 'RESPONSE'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const DEADLINE_UNITS = ['workingDays', 'days', 'hours', 'months'] as const;
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

/** What makes a duty wait for a decision of the city instead of being owed (A2). */
export const PENDING_CONDITIONS = ['NO_OWN_STATION'] as const;

const text = z.string().min(1);
const days = z.int().min(0).max(3_660);
const count = z.int().min(1).max(366);
const civilDate = z.string().refine(isCivilDate, 'Not a civil date');
const monthDay = z
  .string()
  .refine(
    (value) => /^\d{2}-\d{2}$/.test(value) && isCivilDate(`2000-${value}`),
    'Not a day of the year, MM-DD',
  );
const anyOf = <T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).min(1).nullable();

/** Whom a rule binds; null leaves a question open. */
const scopeSchema = z.strictObject({
  subjectKind: z.enum(SUBJECT_KINDS),
  tenantLevels: anyOf(TENANT_LEVELS),
  tenantCodes: z.array(text).min(1).nullable(),
  hasOwnStation: z.boolean().nullable(),
  positionKinds: anyOf(POSITION_KINDS),
  organisationTypes: anyOf(ORGANISATION_TYPES),
});

const triggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('PERIODIC'), every: z.enum(PERIOD_UNITS), count }),
  z.strictObject({
    kind: z.literal('SLOTS'),
    slots: z.array(z.strictObject({ key: text, from: monthDay, to: monthDay, count })).min(1),
  }),
  z.strictObject({
    kind: z.literal('EVENT'),
    on: text,
    within: z.strictObject({ n: days, unit: z.enum(DEADLINE_UNITS) }),
  }),
  z.strictObject({ kind: z.literal('STANDING'), predicate: text, graceDays: days }),
  z.strictObject({ kind: z.literal('ONCE'), from: civilDate, by: civilDate }),
]);

/** A condition on one piece of evidence; its code says which one failed, its message key how to say so. */
const conditionSchema = z.strictObject({ code: text, when: text, messageKey: text });

/** Working days after the due day; null: never that far up. */
const stepUp = z.int().min(1).max(60).nullable();
const escalationSchema = z.strictObject({ toLeaderAfter: stepUp, toCityAfter: stepUp });

const fieldsSchema = z.strictObject({
  code: text,
  version: z.int().min(1),
  title: text,
  sourceDocument: text,
  clause: text,
  quote: text,
  strength: z.enum(STRENGTHS),
  effectiveFrom: civilDate,
  effectiveTo: civilDate.nullable(),
  scope: scopeSchema,
  trigger: triggerSchema,
  evidence: z.strictObject({ kind: z.enum(EVIDENCE_KINDS), where: z.array(conditionSchema) }).nullable(),
  /** Percent of a window's days on which the subject must be active for the window to be owed (A8). */
  minActiveShare: z.int().min(0).max(100),
  dueSoonDays: days,
  /** Days after the window's end by which an exemption must be approved (A7). */
  graceDays: days,
  /** Days relative to the due day, negative before it. */
  reminders: z.array(z.int().min(-366).max(366)),
  /** When an undone duty goes up; absent, the platform's default (domain/reminding). */
  escalation: escalationSchema.optional(),
  exemption: z.strictObject({ reasonCodes: z.array(text).min(1) }).nullable(),
  pendingConfig: z.enum(PENDING_CONDITIONS).nullable(),
  params: z.record(text, z.union([z.string(), z.int(), z.boolean(), z.array(z.string())])),
});

/** One version of one requirement of one clause, as data (engine.md, "Rule"). Immutable once published. */
export type RuleVersion = z.infer<typeof fieldsSchema>;
export type RuleEscalation = z.infer<typeof escalationSchema>;
export type RuleScope = RuleVersion['scope'];
export type RuleTrigger = RuleVersion['trigger'];
export type EvidenceCondition = z.infer<typeof conditionSchema>;

/** Reads a rule version from JSON; every expression in it is parsed, typed and priced. */
export const ruleVersionSchema = fieldsSchema.superRefine((rule, context) => {
  const problem = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  const expression = (path: (string | number)[], vocabulary: Vocabulary, source: string) => {
    const found = findCelProblem(vocabulary, source, rule.params);
    if (found) problem(path, describe(found));
  };

  if (rule.effectiveTo !== null && rule.effectiveTo < rule.effectiveFrom) {
    problem(['effectiveTo'], 'Ends before it begins');
  }
  if (rule.trigger.kind === 'ONCE' && rule.trigger.by < rule.trigger.from) {
    problem(['trigger', 'by'], 'Due before it begins');
  }
  if ((rule.trigger.kind === 'EVENT') !== (rule.scope.subjectKind === 'EVENT')) {
    problem(['scope', 'subjectKind'], 'An event is the subject of an event-driven rule, and of no other');
  }
  if ((rule.trigger.kind === 'STANDING') === (rule.evidence !== null)) {
    problem(['evidence'], 'A standing rule looks at facts, every other rule at evidence');
  }
  if (rule.trigger.kind === 'STANDING') {
    const subject = rule.scope.subjectKind;
    if (subject !== 'TENANT' && subject !== 'POSITION' && subject !== 'PANEL') {
      problem(['scope', 'subjectKind'], 'A standing rule is about a bureau, a position or a panel');
    } else {
      expression(['trigger', 'predicate'], subject, rule.trigger.predicate);
    }
  }
  if (rule.evidence) {
    const { kind, where } = rule.evidence;
    where.forEach((condition, index) => {
      expression(['evidence', 'where', index, 'when'], kind, condition.when);
    });
  }
});

function describe(problem: CelProblem): string {
  return `${problem.code} at ${problem.from}–${problem.to}: ${problem.detail}`;
}
