import type { Role } from '../access/access';
import type { CivilDate } from '../calendar/civil-date';
import { type Refusal, refuse } from '../refusal';
import { LONGEST_TITLE } from './raise-issue';
import { refuseEmpty, refuseLong, refuseStepDay, tidy } from './said';

export const REPORT_KINDS = ['WORK_REPORT', 'SELF_INSPECTION'] as const;
/** 主动汇报工作 (W-2.1), 主动检视自身不足 (W-2.2). */
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_STATES = ['SUBMITTED', 'RETURNED', 'RECEIVED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_STEPS = ['SUBMIT', 'RETURN', 'RESUBMIT', 'RECEIVE'] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

interface Transition {
  from: ReportState;
  by: 'STATION' | 'BUREAU';
  to: ReportState;
  needsText: boolean;
}

/** The station submits, the bureau receives or returns with remarks; what was received stays so. */
const TRANSITIONS: Record<Exclude<ReportStep, 'SUBMIT'>, Transition> = {
  RETURN: { from: 'SUBMITTED', by: 'BUREAU', to: 'RETURNED', needsText: true },
  RESUBMIT: { from: 'RETURNED', by: 'STATION', to: 'SUBMITTED', needsText: true },
  RECEIVE: { from: 'SUBMITTED', by: 'BUREAU', to: 'RECEIVED', needsText: false },
};

/** What a station reports of its own accord. */
export interface ReportInput {
  kind: ReportKind;
  on: string;
  title: string;
  text: string;
  /** What it found wanting in itself; a self-inspection says so (W-2.2). */
  shortcomings: string | null;
  /** 合理建议 (W-2.1). */
  proposals: string | null;
}

/** A report fit to be stored. */
export interface ReportDraft extends ReportInput {
  on: CivilDate;
}

/** Decides whether a station's report is submitted. */
export function decideReport(input: ReportInput, today: CivilDate): Refusal[] | ReportDraft {
  const { kind, on, title, text, shortcomings, proposals } = input;
  const refusals = [
    ...refuseStepDay(on, today),
    ...refuseEmpty(title, 'title'),
    ...(title.trim().length > LONGEST_TITLE ? [refuse('TITLE_TOO_LONG', 'title')] : []),
    ...refuseEmpty(text, 'text'),
    ...(kind === 'SELF_INSPECTION' ? refuseEmpty(shortcomings, 'shortcomings') : []),
    ...refuseLong({ text, shortcomings, proposals }),
  ];
  if (refusals.length > 0) return refusals;
  return {
    ...{ kind, on, title: title.trim(), text: text.trim() },
    ...{ shortcomings: tidy(shortcomings), proposals: tidy(proposals) },
  };
}

/** A report as far as its next step depends on it. */
export interface OpenReport {
  tenantId: string;
  organisationId: string;
  state: ReportState;
}

export interface ReportActor {
  tenantId: string;
  roles: readonly Role[];
  organisationId: string | null;
}

/** The steps somebody may take on a report now. */
export function reportStepsAllowed(actor: ReportActor, report: OpenReport): ReportStep[] {
  const isHome = actor.tenantId === report.tenantId;
  const stands = {
    STATION:
      isHome && actor.roles.includes('STATION_STAFF') && actor.organisationId === report.organisationId,
    BUREAU: isHome && (actor.roles.includes('CLERK') || actor.roles.includes('LIAISON_LEADER')),
  };
  return REPORT_STEPS.filter(
    (step) => step !== 'SUBMIT' && TRANSITIONS[step].from === report.state && stands[TRANSITIONS[step].by],
  );
}

/** Decides a step of a report: all that is wrong with it, or the state it makes. */
export function decideReportStep(
  { step, text }: { step: ReportStep; text: string | null },
  report: OpenReport,
  actor: ReportActor,
): Refusal[] | { step: ReportStep; state: ReportState; text: string } {
  if (step === 'SUBMIT' || !reportStepsAllowed(actor, report).includes(step)) {
    return [refuse('REPORT_STEP_NOT_ALLOWED', 'step')];
  }
  const { to, needsText } = TRANSITIONS[step];
  const refusals = [...(needsText ? refuseEmpty(text, 'text') : []), ...refuseLong({ text })];
  return refusals.length > 0 ? refusals : { step, state: to, text: text?.trim() ?? '' };
}
