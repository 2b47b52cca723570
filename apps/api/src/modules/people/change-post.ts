import { newId } from '@mingcha/database/new-id';
import { holdTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import type { PositionFact, PositionKind } from '@mingcha/domain/engine/facts';
import { decideEndingPost, decideFoundingPost, vacantSince } from '@mingcha/domain/liaison/post';
import type { Refusal } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { EndPostInput, FoundPostInput, Incumbency, Post, PostKept } from './office.types';

interface PostRow extends TenantColumns {
  position_id: string;
  kind: PositionKind;
  from: string;
  to: string | null;
  incumbencies: Incumbency[];
}

/** The posts of the own bureau with everybody who ever held them, those in being first. */
export async function listPosts({ today }: ApiContext, { query, actor }: ReadTx): Promise<Post[]> {
  const rows = await query<PostRow>(
    `select ${tenantColumns('t')}, p.id position_id, p.kind, p.from_on "from", p.to_on "to",
            (select coalesce(json_agg(i order by i."from" desc, i."personName"), '[]') from (
               select person_name "personName", from_on "from", to_on "to" from incumbencies
                where tenant_id = p.tenant_id and position_id = p.id) i) incumbencies
       from positions p join tenants t on t.id = p.tenant_id
      where p.tenant_id = $1
      order by p.to_on < $2, array_position(array['PRINCIPAL_LEADER', 'DEPUTY_IN_CHARGE', 'SECTION_HEAD'], p.kind),
               p.from_on, p.id`,
    [actor.tenantId, today],
  );
  return rows.map((row) => {
    const { position_id: id, kind, from, to, incumbencies } = row;
    const held = incumbencies.map((each) => ({ ...each, positionId: id }));
    return {
      position: { id, kind, tenant: toTenant(row) },
      ...{ from, to, incumbencies },
      vacantSince: vacantSince({ id, kind, from, to }, { incumbencies: held }, today),
    };
  });
}

/** Founds a post; what it owes is derived at once (L-3.1 to L-3.3). */
export async function foundPost(
  context: ApiContext,
  tx: TenantTx,
  input: FoundPostInput,
): Promise<PostKept | Refusal> {
  const known = await holdTenant(tx);
  const decision = decideFoundingPost(input, known.facts);
  if (Array.isArray(decision)) return decision[0] as Refusal;
  const founded: PositionFact = { id: newId(), kind: decision.kind, from: decision.from, to: null };
  known.facts.positions.push(founded);
  await Promise.all([
    tx.query('insert into positions (tenant_id, id, kind, from_on) values ($1, $2, $3, $4)', [
      ...[tx.actor.tenantId, founded.id, founded.kind, founded.from],
    ]),
    rederiveTenant(tx, context.today, known),
    tx.audit({ act: 'FOUND_POST', subjectType: 'POSITION', subjectId: founded.id, after: decision }),
  ]);
  return keptPost(context, tx, founded.id);
}

/** Gives a post its last day; it owes nothing after. */
export async function endPost(
  context: ApiContext,
  tx: TenantTx,
  { positionId, on }: EndPostInput,
): Promise<PostKept | Refusal> {
  const known = await holdTenant(tx);
  const ending = decideEndingPost(positionId, on, known.facts);
  if (Array.isArray(ending)) return ending[0] as Refusal;
  const before = { to: ending.to };
  ending.to = on;
  await Promise.all([
    tx.query('update positions set to_on = $3 where tenant_id = $1 and id = $2', [
      ...[tx.actor.tenantId, positionId, on],
    ]),
    rederiveTenant(tx, context.today, known),
    tx.audit({
      ...{ act: 'END_POST', subjectType: 'POSITION', subjectId: positionId, before },
      after: { to: on },
    }),
  ]);
  return keptPost(context, tx, positionId);
}

async function keptPost(context: ApiContext, tx: TenantTx, id: string): Promise<PostKept> {
  const post = (await listPosts(context, tx)).find(({ position }) => position.id === id);
  if (!post) throw new Error(`The post ${id} was stored and is not there.`);
  return { post };
}
