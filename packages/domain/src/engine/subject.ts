import type { CivilDate } from '../calendar/civil-date';
import type { Span } from '../calendar/span';
import type { RuleScope, RuleVersion } from '../rules/rule';
import type { SubjectKind } from './duty';
import type { FactIndex } from './fact-index';
import type { TenantFact } from './facts';

/** Who owes: a bureau, a position, an institution, a panel, an agreement or the answer to an event. */
export interface Subject extends Span {
  kind: SubjectKind;
  id: string;
}

const ALWAYS: CivilDate = '0001-01-01';

/** Everybody of the bureau whom a rule version binds, at any time. */
export function subjectsOf(rule: RuleVersion, index: FactIndex): Subject[] {
  const { scope, trigger } = rule;
  const { facts } = index;
  if (!bindsTenant(scope, facts.tenant)) return [];
  switch (scope.subjectKind) {
    case 'TENANT':
      return [{ kind: 'TENANT', id: facts.tenant.id, from: ALWAYS, to: null }];
    case 'POSITION':
      return facts.positions
        .filter((position) => admits(scope.positionKinds, position.kind))
        .map(as('POSITION'));
    case 'ORGANISATION':
      return facts.organisations
        .filter((body) => body.tenantId === facts.tenant.id && admits(scope.organisationTypes, body.type))
        .map(as('ORGANISATION'));
    case 'PANEL':
      return facts.panels.map(as('PANEL'));
    case 'AGREEMENT':
      return facts.agreements.map(as('AGREEMENT'));
    case 'EVENT':
      return facts.events
        .filter((event) => trigger.kind === 'EVENT' && event.kind === trigger.on)
        .map(({ id, on, endedOn }) => ({ kind: 'EVENT', id, from: on, to: endedOn }));
  }
}

/** Whether a rule waits for a decision of the city as far as this bureau is concerned (A2). */
export function isPendingConfig(rule: RuleVersion, tenant: TenantFact): boolean {
  return rule.pendingConfig === 'NO_OWN_STATION' && !tenant.hasOwnStation;
}

function bindsTenant(scope: RuleScope, tenant: TenantFact): boolean {
  return (
    admits(scope.tenantLevels, tenant.level) &&
    admits(scope.tenantCodes, tenant.code) &&
    (scope.hasOwnStation === null || scope.hasOwnStation === tenant.hasOwnStation)
  );
}

function admits<T>(allowed: readonly T[] | null, value: T): boolean {
  return allowed === null || allowed.includes(value);
}

function as(kind: SubjectKind): (fact: Span & { id: string }) => Subject {
  return ({ id, from, to }) => ({ kind, id, from, to });
}
