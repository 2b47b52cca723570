import { covers } from '../calendar/span';
import { type CelContext, celParams, compileCel } from '../rules/cel';
import type { RuleVersion } from '../rules/rule';
import type { Evidence } from './evidence';
import type { FactIndex } from './fact-index';
import { membersOn } from './standing-day';

/** The code of the first condition of a rule that a piece of evidence fails; null when all hold. */
export type FailedCondition = (piece: Evidence) => string | null;

/** A rule's `where` (semantics 5), asked at most once per piece of evidence. */
export function failedConditionOf(rule: RuleVersion, index: FactIndex): FailedCondition {
  const conditions = (rule.evidence?.where ?? []).map(({ code, when }) => ({
    code,
    holds: compileCel(rule.evidence?.kind ?? 'RESPONSE', when),
  }));
  if (conditions.length === 0) return () => null;

  const params = celParams(rule.params);
  const known = new Map<Evidence, string | null>();
  return (piece) => {
    const answer = known.get(piece);
    if (answer !== undefined) return answer;
    const context = evidenceContext(piece, index);
    context.params = params;
    const failed = conditions.find(({ holds }) => !holds(context))?.code ?? null;
    known.set(piece, failed);
    return failed;
  };
}

/** What a condition sees of a piece of evidence, and of the facts on the day it is about. */
function evidenceContext(piece: Evidence, index: FactIndex): CelContext {
  switch (piece.kind) {
    case 'CONTACT':
      return {
        on: piece.on,
        organisation: piece.organisationId,
        methods: piece.methods,
        byProxy: piece.byProxy,
        assignedUnits: unitsAssignedOn(index, piece.positionId, piece.on),
      };
    case 'MEETING':
      return {
        on: piece.on,
        attendees: piece.attendees,
        members: membersOn(index.supervisors(piece.panelId), piece.on),
      };
    case 'INSPECTION':
      return {
        on: piece.on,
        institution: index.organisations.get(piece.organisationId)?.name ?? '',
        participants: piece.participants,
        members: membersOn(index.allSupervisors, piece.on),
      };
    case 'BRIEFING':
      return { on: piece.on, organisation: piece.organisationId };
    case 'RESPONSE':
      return { on: piece.on, act: piece.act, participants: piece.participants };
  }
}

/** The institutions assigned to a position on a day, in operation or not: a contact needs no more. */
export function unitsAssignedOn(index: FactIndex, positionId: string, on: string): string[] {
  const units: string[] = [];
  for (const assignment of index.assignments(positionId)) {
    if (covers(assignment, on)) units.push(assignment.organisationId);
  }
  return units;
}
