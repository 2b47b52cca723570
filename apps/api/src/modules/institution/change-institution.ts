import { newId } from '@mingcha/database/new-id';
import { holdTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import { decideClosing, decideOpening } from '@mingcha/domain/institution/open';
import type { Refusal } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import type {
  CloseInstitutionInput,
  Institution,
  InstitutionStored,
  OpenInstitutionInput,
} from './institution.types';

interface Row {
  id: string;
  name: string;
  type: OrganisationType;
  from: string;
  to: string | null;
}

function ownInstitutions({ query, actor }: ReadTx): Promise<Row[]> {
  return query<Row>(
    `select id, name, type, opened_on "from", closed_on "to" from organisations
      where tenant_id = $1 order by closed_on is not null, type, name, opened_on`,
    [actor.tenantId],
  );
}

function toInstitution({ id, name, type, from, to }: Row): Institution {
  return { organisation: { id, name, type }, openedOn: from, closedOn: to };
}

/** The institutions of the own bureau, those in operation first. */
export function listInstitutions(context: ApiContext): Promise<Institution[]> {
  return context.read(async (tx) => (await ownInstitutions(tx)).map(toInstitution));
}

/** Opens an institution; what its bureau owes for it, and what it now lacks no more (A6), is derived at once. */
export async function openInstitution(
  { today }: ApiContext,
  tx: TenantTx,
  input: OpenInstitutionInput,
): Promise<InstitutionStored | Refusal> {
  // Held, so that of two who open the same at once the second finds the name taken.
  await holdTenant(tx);
  const decision = decideOpening(input, await ownInstitutions(tx));
  if (Array.isArray(decision)) return decision[0] as Refusal;
  const { name, type, openedOn } = decision;
  const id = newId();
  await tx.query(
    'insert into organisations (tenant_id, id, type, name, opened_on) values ($1, $2, $3, $4, $5)',
    [tx.actor.tenantId, id, type, name, openedOn],
  );
  await Promise.all([
    rederiveTenant(tx, today),
    tx.audit({ act: 'OPEN_INSTITUTION', subjectType: 'ORGANISATION', subjectId: id, after: decision }),
  ]);
  return { institution: toInstitution({ id, name, type, from: openedOn, to: null }) };
}

/** Gives an institution its last day; whoever looks after it looks after nothing from the day after. */
export async function closeInstitution(
  { today }: ApiContext,
  tx: TenantTx,
  { id, on }: CloseInstitutionInput,
): Promise<InstitutionStored | Refusal> {
  await holdTenant(tx);
  const found = (await ownInstitutions(tx)).find((each) => each.id === id);
  const [refusal] = decideClosing(found, on);
  if (refusal || !found) return refusal as Refusal;
  await tx.query('update organisations set closed_on = $3 where tenant_id = $1 and id = $2', [
    tx.actor.tenantId,
    id,
    on,
  ]);
  await Promise.all([
    rederiveTenant(tx, today),
    tx.audit({
      act: 'CLOSE_INSTITUTION',
      subjectType: 'ORGANISATION',
      subjectId: id,
      before: { closedOn: found.to },
      after: { closedOn: on },
    }),
  ]);
  return { institution: toInstitution({ ...found, to: on }) };
}
