import type { CivilDate } from '../calendar/civil-date';
import { covers, type Span } from '../calendar/span';
import type { CelContext } from '../rules/cel';
import { Member, Panel, Unit } from '../rules/vocabulary';
import type { FactIndex } from './fact-index';
import type { OrganisationFact, SupervisorFact } from './facts';
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
      return [...index.supervisors(subject.id), ...index.panelOfficers(subject.id)];
    default:
      return [];
  }
}

/** What a standing predicate sees of a subject on one day. */
export function standingContext(subject: Subject, index: FactIndex, day: CivilDate): CelContext {
  switch (subject.kind) {
    case 'TENANT':
      return {
        panels: index.allPanels.filter((panel) => covers(panel, day)).map(({ form }) => new Panel(form)),
      };
    case 'POSITION':
      return { position: index.positions.get(subject.id)?.kind, units: unitsOn(subject.id, index, day) };
    case 'PANEL':
      return {
        form: index.panels.get(subject.id)?.form,
        members: membersOn(index.supervisors(subject.id), day),
        officers: index
          .panelOfficers(subject.id)
          .flatMap((officer) => (covers(officer, day) ? [officer.name] : [])),
      };
    default:
      return {};
  }
}

/** Whether a position has no incumbent on a day (semantics 4); other subjects are never vacant. */
export function isVacant(subject: Subject, index: FactIndex, day: CivilDate): boolean {
  return subject.kind === 'POSITION' && !index.incumbencies(subject.id).some((span) => covers(span, day));
}

/** Those who serve on a day, each person once per role and employer however many appointments run. */
export function membersOn(supervisors: readonly SupervisorFact[], day: CivilDate): Member[] {
  const members: Member[] = [];
  for (const fact of supervisors) {
    const { name, role, employer } = fact;
    const last = members.at(-1);
    const isKnown = last?.name === name && last.role === role && last.employer === employer;
    if (!isKnown && covers(fact, day)) members.push(new Member(name, role, employer));
  }
  return members;
}

/** Institutions assigned to a position and in operation on a day, each once. */
function unitsOn(positionId: string, index: FactIndex, day: CivilDate): Unit[] {
  const units: Unit[] = [];
  let last: OrganisationFact | undefined;
  for (const assignment of index.assignments(positionId)) {
    if (assignment.organisationId === last?.id || !covers(assignment, day)) continue;
    const body = index.organisations.get(assignment.organisationId);
    if (!body || !covers(body, day)) continue;
    units.push(new Unit(body.type, body.tenantLevel, body.tenantId === index.facts.tenant.id));
    last = body;
  }
  return units;
}
