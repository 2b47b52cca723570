import { newId } from '@mingcha/database/new-id';
import { holdTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import { addDays } from '@mingcha/domain/calendar/civil-date';
import { STATION_TYPES } from '@mingcha/domain/care/decide-care';
import type { Refusal } from '@mingcha/domain/refusal';
import { decideBriefing } from '@mingcha/domain/tracing/briefing';
import { STRANDED_AFTER_DAYS } from '@mingcha/domain/tracing/tracing';
import type { ApiContext } from '../../graphql/context';
import { institutionsInOperation, type Unit } from '../institution/institution.loader';
import { findBriefing } from './briefing.loader';
import type { BriefingKept, BriefingStart, SendBriefingInput } from './briefing.types';

/** Stations the viewer briefs for: staff for their own, a clerk for all of the bureau. */
async function stationsOf({ signedIn, today }: ApiContext, tx: ReadTx): Promise<Unit[]> {
  const units = (await institutionsInOperation(tx, today)).filter(({ type }) => STATION_TYPES.includes(type));
  return signedIn.roles.includes('CLERK') ? units : units.filter(({ id }) => id === signedIn.organisationId);
}

/** Each station with what is known of it today, so that nobody counts what is already here (减负). */
export async function readBriefingStarts(context: ApiContext, tx: ReadTx): Promise<BriefingStart[]> {
  const [stations, counts] = await Promise.all([
    stationsOf(context, tx),
    tx.query<Omit<BriefingStart, 'organisation'> & { id: string }>(
      `select o.id, l.on_date::text "lastOn", l.in_station "inStation", c.stranded, c.unidentified, c.posted
         from organisations o
         left join lateral (select on_date, in_station from briefings b where b.tenant_id = o.tenant_id
           and b.organisation_id = o.id and b.voided_at is null order by on_date desc, id desc limit 1) l on true
         cross join lateral (
           select count(*)::int unidentified, count(*) filter (where x.admitted_on < $2)::int stranded,
                  count(*) filter (where (select count(distinct s.platform) from tracing_steps s
                    where s.tenant_id = x.tenant_id and s.case_id = x.id and s.step = 'POST'
                      and s.platform in ('XUNQIN', 'TOUTIAO')) = 2)::int posted
             from tracing_cases x where x.tenant_id = o.tenant_id and x.organisation_id = o.id
              and x.kind = 'UNIDENTIFIED' and not exists (select 1 from tracing_steps e
                where e.tenant_id = x.tenant_id and e.case_id = x.id and e.state <> 'OPEN')) c
        where o.tenant_id = $1`,
      [context.signedIn.tenantId, addDays(context.today, -STRANDED_AFTER_DAYS)],
    ),
  ]);
  return stations.map((organisation) => {
    const known = counts.find(({ id }) => id === organisation.id);
    if (!known) throw new Error(`The station ${organisation.id} is not there.`);
    return { ...known, organisation };
  });
}

/** Sends a briefing of today; the panel then verifies everybody who is unidentified (S-2.4a, S-2.4c). */
export async function sendBriefing(
  context: ApiContext,
  tx: TenantTx,
  { text = null, ...said }: SendBriefingInput,
): Promise<BriefingKept | Refusal> {
  await holdTenant(tx);
  const stations = await stationsOf(context, tx);
  const draft = decideBriefing(
    { ...said, text, on: context.today },
    stations.map(({ id }) => id),
    context.today,
  );
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const id = newId();
  await tx.query(
    `insert into briefings (tenant_id, id, organisation_id, on_date, stranded, unidentified, posted, in_station, text,
       recorded_at, recorded_on, recorded_by, recorded_by_name, source)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'CONSOLE')`,
    [
      ...[tx.actor.tenantId, id, draft.organisationId, draft.on, draft.stranded, draft.unidentified],
      ...[draft.posted, draft.inStation, draft.text, tx.now, context.today, tx.actor.accountId],
      context.signedIn.name,
    ],
  );
  const [briefing] = await Promise.all([
    findBriefing(context, tx, id),
    rederiveTenant(tx, context.today),
    tx.audit({ act: 'SEND_BRIEFING', subjectType: 'BRIEFING', subjectId: id, after: draft }),
  ]);
  if (!briefing) throw new Error(`The briefing ${id} was stored and is not there.`);
  return { briefing };
}
