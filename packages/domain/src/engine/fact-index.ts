import type {
  AgreementFact,
  AssignmentFact,
  EventFact,
  ExemptionFact,
  IncumbencyFact,
  NotApplicableFact,
  OrganisationFact,
  PanelFact,
  PanelOfficerFact,
  PositionFact,
  SupervisorFact,
  TenantFacts,
} from './facts';

/**
 * The facts of one bureau, laid out for looking up. Panels, assignments and supervisors stand in an order of
 * their own, so that the order they came in can never decide a predicate (semantics 14).
 */
export interface FactIndex {
  facts: TenantFacts;
  allPanels: readonly PanelFact[];
  allSupervisors: readonly SupervisorFact[];
  organisations: ReadonlyMap<string, OrganisationFact>;
  positions: ReadonlyMap<string, PositionFact>;
  panels: ReadonlyMap<string, PanelFact>;
  agreements: ReadonlyMap<string, AgreementFact>;
  events: ReadonlyMap<string, EventFact>;
  incumbencies: (positionId: string) => readonly IncumbencyFact[];
  assignments: (positionId: string) => readonly AssignmentFact[];
  supervisors: (panelId: string) => readonly SupervisorFact[];
  panelOfficers: (panelId: string) => readonly PanelOfficerFact[];
  exemptions: (ruleCode: string, subjectId: string) => readonly ExemptionFact[];
  notApplicable: (ruleCode: string, subjectId: string) => readonly NotApplicableFact[];
}

const NONE: readonly never[] = [];

/** Indexes facts once for a whole derivation. */
export function indexFacts(facts: TenantFacts): FactIndex {
  const incumbencies = groupBy(facts.incumbencies, (fact) => fact.positionId);
  const assignments = groupBy([...facts.assignments].sort(byOrganisation), (fact) => fact.positionId);
  const allSupervisors = [...facts.supervisors].sort(byPerson);
  const supervisors = groupBy(allSupervisors, (fact) => fact.panelId);
  const panelOfficers = groupBy(
    [...facts.panelOfficers].sort((a, b) => compare(a.name, b.name)),
    (fact) => fact.panelId,
  );
  const exemptions = groupBy(facts.exemptions, ruleAndSubject);
  const notApplicable = groupBy(facts.notApplicable, ruleAndSubject);
  return {
    facts,
    allPanels: [...facts.panels].sort((a, b) => compare(a.id, b.id)),
    allSupervisors,
    organisations: new Map(facts.organisations.map((fact) => [fact.id, fact])),
    positions: new Map(facts.positions.map((fact) => [fact.id, fact])),
    panels: new Map(facts.panels.map((fact) => [fact.id, fact])),
    agreements: new Map(facts.agreements.map((fact) => [fact.id, fact])),
    events: new Map(facts.events.map((fact) => [fact.id, fact])),
    incumbencies: (positionId) => incumbencies.get(positionId) ?? NONE,
    assignments: (positionId) => assignments.get(positionId) ?? NONE,
    supervisors: (panelId) => supervisors.get(panelId) ?? NONE,
    panelOfficers: (panelId) => panelOfficers.get(panelId) ?? NONE,
    exemptions: (ruleCode, subjectId) => exemptions.get(`${ruleCode}|${subjectId}`) ?? NONE,
    notApplicable: (ruleCode, subjectId) => notApplicable.get(`${ruleCode}|${subjectId}`) ?? NONE,
  };
}

/** The items of each key, in their order. */
export function groupBy<T, K extends string>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function byOrganisation(a: AssignmentFact, b: AssignmentFact): number {
  return compare(a.organisationId, b.organisationId);
}

function byPerson(a: SupervisorFact, b: SupervisorFact): number {
  return compare(a.name, b.name) || compare(a.role, b.role) || compare(a.employer, b.employer);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ruleAndSubject(fact: { ruleCode: string; subjectId: string }): string {
  return `${fact.ruleCode}|${fact.subjectId}`;
}
