import type {
  AgreementFact,
  AssignmentFact,
  EventFact,
  ExemptionFact,
  IncumbencyFact,
  NotApplicableFact,
  OrganisationFact,
  PanelFact,
  PositionFact,
  SupervisorFact,
  TenantFacts,
} from './facts';

/** The facts of one bureau, laid out for looking up. */
export interface FactIndex {
  facts: TenantFacts;
  organisations: ReadonlyMap<string, OrganisationFact>;
  positions: ReadonlyMap<string, PositionFact>;
  panels: ReadonlyMap<string, PanelFact>;
  agreements: ReadonlyMap<string, AgreementFact>;
  events: ReadonlyMap<string, EventFact>;
  incumbencies: (positionId: string) => readonly IncumbencyFact[];
  assignments: (positionId: string) => readonly AssignmentFact[];
  supervisors: (panelId: string) => readonly SupervisorFact[];
  exemptions: (ruleCode: string, subjectId: string) => readonly ExemptionFact[];
  notApplicable: (ruleCode: string, subjectId: string) => readonly NotApplicableFact[];
}

const NONE: readonly never[] = [];

/** Indexes facts once for a whole derivation. */
export function indexFacts(facts: TenantFacts): FactIndex {
  const incumbencies = groupBy(facts.incumbencies, (fact) => fact.positionId);
  const assignments = groupBy(facts.assignments, (fact) => fact.positionId);
  const supervisors = groupBy(facts.supervisors, (fact) => fact.panelId);
  const exemptions = groupBy(facts.exemptions, ruleAndSubject);
  const notApplicable = groupBy(facts.notApplicable, ruleAndSubject);
  return {
    facts,
    organisations: new Map(facts.organisations.map((fact) => [fact.id, fact])),
    positions: new Map(facts.positions.map((fact) => [fact.id, fact])),
    panels: new Map(facts.panels.map((fact) => [fact.id, fact])),
    agreements: new Map(facts.agreements.map((fact) => [fact.id, fact])),
    events: new Map(facts.events.map((fact) => [fact.id, fact])),
    incumbencies: (positionId) => incumbencies.get(positionId) ?? NONE,
    assignments: (positionId) => assignments.get(positionId) ?? NONE,
    supervisors: (panelId) => supervisors.get(panelId) ?? NONE,
    exemptions: (ruleCode, subjectId) => exemptions.get(`${ruleCode}|${subjectId}`) ?? NONE,
    notApplicable: (ruleCode, subjectId) => notApplicable.get(`${ruleCode}|${subjectId}`) ?? NONE,
  };
}

/** The items of each key, in their order. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function ruleAndSubject(fact: { ruleCode: string; subjectId: string }): string {
  return `${fact.ruleCode}|${fact.subjectId}`;
}
