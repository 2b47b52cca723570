import type { CivilDate } from '../calendar/civil-date';
import { covers, type Span } from '../calendar/span';
import type { CelContext } from '../rules/cel';
import { Member, Panel, Unit } from '../rules/vocabulary';
import type { FactIndex } from './fact-index';
import type { SupervisorFact } from './facts';
import type { Subject } from './subject';

/** The facts a standing requirement on a subject looks at: it can change only where one begins or ends. */
export function factsBehind(subject: Subject, index: FactIndex): readonly Span[] {
  switch (subject.kind) {
    case 'TENANT':
      return index.facts.panels;
    case 'POSITION': {
      const assignments = index.assignments(subject.id);
      const units = assignments.flatMap(
        ({ organisationId }) => index.organisations.get(organisationId) ?? [],
      );
      return [...index.incumbencies(subject.id), ...assignments, ...units];
    }
    case 'PANEL':
      return index.supervisors(subject.id);
    default:
      return [];
  }
}

/** What a standing predicate sees of a subject on one day. */
export function standingContext(subject: Subject, index: FactIndex, day: CivilDate): CelContext {
  switch (subject.kind) {
    case 'TENANT':
      return {
        panels: index.facts.panels.filter((panel) => covers(panel, day)).map(({ form }) => new Panel(form)),
      };
    case 'POSITION':
      return { position: index.positions.get(subject.id)?.kind, units: unitsOn(subject.id, index, day) };
    case 'PANEL':
      return {
        form: index.panels.get(subject.id)?.form,
        members: membersOn(index.supervisors(subject.id), day),
      };
    default:
      return {};
  }
}

/** Whether a position has no incumbent on a day (semantics 4); other subjects are never vacant. */
export function isVacant(subject: Subject, index: FactIndex, day: CivilDate): boolean {
  return subject.kind === 'POSITION' && !index.incumbencies(subject.id).some((span) => covers(span, day));
}

/** Those who serve on a day, each person once per role however many appointments run. */
export function membersOn(supervisors: readonly SupervisorFact[], day: CivilDate): Member[] {
  const members = new Map<string, Member>();
  for (const fact of supervisors) {
    if (covers(fact, day)) {
      members.set(
        `${fact.name}|${fact.role}|${fact.employer}`,
        new Member(fact.name, fact.role, fact.employer),
      );
    }
  }
  return inOrder(members);
}

/** Institutions assigned to a position and in operation on a day, each once. */
function unitsOn(positionId: string, index: FactIndex, day: CivilDate): Unit[] {
  const units = new Map<string, Unit>();
  for (const assignment of index.assignments(positionId)) {
    const body = covers(assignment, day) ? index.organisations.get(assignment.organisationId) : undefined;
    if (body && covers(body, day)) {
      units.set(body.id, new Unit(body.type, body.tenantLevel, body.tenantId === index.facts.tenant.id));
    }
  }
  return inOrder(units);
}

/** By key, so that the order of facts can never decide a predicate (semantics 14). */
function inOrder<T>(items: ReadonlyMap<string, T>): T[] {
  return items.size < 2
    ? [...items.values()]
    : [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
