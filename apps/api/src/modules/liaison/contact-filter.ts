import type { ContactTrait } from '@mingcha/domain/liaison/contact-words';
import { REMOTE_METHODS } from '@mingcha/domain/liaison/contact-words';
import { isId } from '../../graphql/id';
import type { Scope } from '../../graphql/scope';
import type { ContactFilter } from './contact-list.types';

/** SQL, of `contacts c`: made by phone or video alone (A9). */
export const REMOTE_ONLY = `c.methods <@ '{${REMOTE_METHODS.join()}}'::text[]`;

/**
 * SQL, of `contacts c`: it counts as a contact of its post. It stands, was made in person (A10) and not from afar
 * alone (A9), with a unit assigned to the post on that day.
 */
export const COUNTED = `(c.voided_at is null and not c.by_proxy and not (${REMOTE_ONLY}) and exists (
  select from assignments g where g.tenant_id = c.tenant_id and g.position_id = c.position_id
     and g.organisation_id = c.organisation_id and g.from_on <= c.on_date and (g.to_on is null or g.to_on >= c.on_date)))`;

const TRAITS: Record<ContactTrait, string> = {
  COUNTED,
  BY_PROXY: 'c.by_proxy',
  REMOTE_ONLY,
  PROBLEMS_FOUND: "c.problems_found <> ''",
  PROBLEMS_SOLVED: "c.problems_solved <> ''",
  RANDOM: "c.inspection_mode = 'RANDOM'",
  KEY: "c.inspection_mode = 'KEY'",
  ROUTINE: "c.supervision_kind = 'ROUTINE'",
  THEMATIC: "c.supervision_kind = 'THEMATIC'",
};

const when = (given: unknown, sql: string): Scope[] =>
  given === null || given === undefined ? [] : [{ sql, params: [given] }];

/** What a filter asks of `contacts c`, one condition for each thing it names. */
export function conditionsOf(filter: ContactFilter): Scope[] {
  const { tenantCode, positionKind, organisationId, from, to, state, method, stage } = filter;
  const traits = new Set(filter.traits);
  return [
    ...when(tenantCode, 'c.tenant_id = (select b.id from tenants b where b.code = ?)'),
    ...when(positionKind, 'c.position_kind = ?'),
    ...(organisationId && !isId(organisationId) ? [{ sql: 'false', params: [] }] : []),
    ...(organisationId && isId(organisationId)
      ? [{ sql: 'c.organisation_id = ?', params: [organisationId] }]
      : []),
    ...when(from, 'c.on_date >= ?::date'),
    ...when(to, 'c.on_date <= ?::date'),
    ...(state ? [{ sql: `c.voided_at is ${state === 'VOIDED' ? 'not ' : ''}null`, params: [] }] : []),
    ...when(method, '? = any(c.methods)'),
    ...when(stage, '? = any(c.stages)'),
    ...[...traits].map((trait) => ({ sql: TRAITS[trait], params: [] })),
  ];
}

/** All of several conditions. */
export function every(scopes: readonly Scope[]): Scope {
  return {
    sql: scopes.map(({ sql }) => sql).join(' and '),
    params: scopes.flatMap(({ params }) => params),
  };
}
