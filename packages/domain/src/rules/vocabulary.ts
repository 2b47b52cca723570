import { Environment } from '@marcbachmann/cel-js';
import type { OrganisationType, PanelForm, PanelRole, TenantLevel } from '../engine/facts';

/** An institution assigned to a position, on one day. */
export class Unit {
  constructor(
    readonly type: OrganisationType,
    readonly level: TenantLevel,
    readonly own: boolean,
  ) {}
}

/** A supervisor serving on a panel, on one day. */
export class Member {
  constructor(
    readonly name: string,
    readonly role: PanelRole,
    readonly employer: string,
  ) {}
}

/** A panel in being, on one day. */
export class Panel {
  constructor(readonly form: PanelForm) {}
}

/** Structural limits of an expression: with at most two nested loops over short lists, its cost is bounded. */
export const CEL_LIMITS = {
  maxAstNodes: 200,
  maxDepth: 24,
  maxListElements: 50,
  maxMapEntries: 0,
  maxCallArguments: 4,
} as const;

const base = new Environment({ limits: CEL_LIMITS })
  .registerType('Unit', { ctor: Unit, fields: { type: 'string', level: 'string', own: 'bool' } })
  .registerType('Member', { ctor: Member, fields: { name: 'string', role: 'string', employer: 'string' } })
  .registerType('Panel', { ctor: Panel, fields: { form: 'string' } })
  .registerVariable('params', 'map<string, dyn>');

const evidence = base.clone().registerVariable('on', 'string');

/** The words a predicate may use, by what it is about: a piece of evidence, or a subject on one day. */
export const VOCABULARIES = {
  CONTACT: evidence
    .clone()
    .registerVariable('organisation', 'string')
    .registerVariable('methods', 'list<string>')
    .registerVariable('byProxy', 'bool')
    .registerVariable('assignedUnits', 'list<string>'),
  MEETING: evidence
    .clone()
    .registerVariable('attendees', 'list<string>')
    .registerVariable('members', 'list<Member>'),
  INSPECTION: evidence
    .clone()
    .registerVariable('institution', 'string')
    .registerVariable('participants', 'list<string>')
    .registerVariable('members', 'list<Member>'),
  BRIEFING: evidence.clone().registerVariable('organisation', 'string'),
  RESPONSE: evidence
    .clone()
    .registerVariable('act', 'string')
    .registerVariable('participants', 'list<string>'),
  TENANT: base.clone().registerVariable('panels', 'list<Panel>'),
  POSITION: base.clone().registerVariable('position', 'string').registerVariable('units', 'list<Unit>'),
  PANEL: base
    .clone()
    .registerVariable('form', 'string')
    .registerVariable('members', 'list<Member>')
    .registerVariable('officers', 'list<string>'),
} as const;

export type Vocabulary = keyof typeof VOCABULARIES;
