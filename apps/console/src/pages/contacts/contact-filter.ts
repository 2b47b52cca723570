import { CONTACT_METHODS, type ContactMethod } from '@mingcha/domain/engine/evidence';
import { POSITION_KINDS, type PositionKind } from '@mingcha/domain/engine/facts';
import {
  CONTACT_STATES,
  CONTACT_TRAITS,
  type ContactState,
  type ContactTrait,
} from '@mingcha/domain/liaison/contact-words';
import { SERVICE_STAGES, type ServiceStage } from '@mingcha/domain/service-stage';
import type { CivilDay } from '../../ui/civil-days';

/** What the list of contacts is narrowed by, as the API takes it. */
export interface ContactQuery {
  tenantCode?: string;
  positionKind?: PositionKind;
  organisationId?: string;
  from: CivilDay;
  to: CivilDay;
  state?: ContactState;
  method?: ContactMethod;
  stage?: ServiceStage;
  traits?: ContactTrait[];
}

const given = <Name extends string, Value>(name: Name, value: Value | undefined | null) =>
  value ? ({ [name]: value } as { [Key in Name]: Value }) : {};

/** A day of the year in the address; one that is none, or of another year, is the year's own end. */
function dayOf(text: string | null, year: number, otherwise: CivilDay): CivilDay {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && text.startsWith(`${year}-`) ? text : otherwise;
}

/** Reads the address; what it says in words no longer known is left out, so that an old link still opens. */
export function readContactQuery(params: URLSearchParams, year: number): ContactQuery {
  const one = <Word extends string>(name: string, words: readonly Word[]) =>
    words.find((word) => word === params.get(name));
  const stated = (params.get('trait') ?? '').split(',');
  const traits = CONTACT_TRAITS.filter((trait) => stated.includes(trait));
  return {
    ...given('tenantCode', params.get('tenant')),
    ...given('positionKind', one('post', POSITION_KINDS)),
    ...given('organisationId', params.get('unit')),
    from: dayOf(params.get('from'), year, `${year}-01-01`),
    to: dayOf(params.get('to'), year, `${year}-12-31`),
    ...given('state', one('state', CONTACT_STATES)),
    ...given('method', one('method', CONTACT_METHODS)),
    ...given('stage', one('stage', SERVICE_STAGES)),
    ...(traits.length > 0 ? { traits } : {}),
  };
}

export interface ContactDrill {
  year: number;
  tenant: string;
  post: PositionKind;
  unit: string;
  method?: ContactMethod;
  stage?: ServiceStage;
  traits?: readonly ContactTrait[];
}

/** The contacts behind a number of the liaison quality. */
export function contactsLink({ year, tenant, post, unit, method, stage, traits }: ContactDrill): string {
  const params = new URLSearchParams({ year: String(year), tenant, post, unit, state: 'VALID' });
  if (method) params.set('method', method);
  if (stage) params.set('stage', stage);
  if (traits) params.set('trait', traits.join(','));
  return `/contacts?${params}`;
}
