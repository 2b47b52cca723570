import { newId } from '@mingcha/database/new-id';
import { rederiveTenant } from '@mingcha/database/rederive';
import type { TenantTx } from '@mingcha/database/tenant';
import { loadTenantFacts } from '@mingcha/database/tenant-facts';
import { contactRefusal } from '@mingcha/domain/access/access';
import { decideContact } from '@mingcha/domain/liaison/record-contact';
import type { Refusal } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { findServedDuties } from '../duty/duty.loader';
import { findContacts } from './contact.loader';
import type { Contact, ContactRecorded, RecordContactInput } from './contact.types';

export async function mustFindContact(context: ApiContext, tx: TenantTx, id: string): Promise<Contact> {
  const [contact] = await findContacts(context, tx, [id]);
  if (!contact) throw new Error(`The contact ${id} was stored and is not there.`);
  return contact;
}

/** Stores a contact, re-derives the bureau's duties, and says which of them it serves (L-3.1 to L-3.5). */
export async function recordContact(
  context: ApiContext,
  tx: TenantTx,
  input: RecordContactInput,
  replacesId: string | null = null,
): Promise<ContactRecorded | Refusal> {
  const { tenantId, accountId } = context.signedIn;
  const { facts } = await loadTenantFacts(tx, tenantId);
  const wish = {
    ...input,
    problemsFound: input.problemsFound ?? null,
    problemsSolved: input.problemsSolved ?? null,
  };
  const foreign = contactRefusal(context.contactActor, input.positionId);
  const decision = foreign ? [foreign] : decideContact(wish, facts, context.today);
  if (Array.isArray(decision)) return decision[0] as Refusal;

  const id = newId();
  await tx.query(
    `insert into contacts (tenant_id, id, position_id, subject_tenant_id, organisation_id, on_date, methods, topics,
       problems_found, problems_solved, by_proxy, recorded_at, recorded_on, recorded_by, source, replaces_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'CONSOLE', $15)`,
    [
      tenantId,
      id,
      decision.positionId,
      facts.organisations.find((organisation) => organisation.id === decision.organisationId)?.tenantId,
      decision.organisationId,
      decision.on,
      decision.methods,
      decision.topics,
      decision.problemsFound ?? '',
      decision.problemsSolved ?? '',
      decision.byProxy,
      tx.now,
      decision.recordedOn,
      accountId,
      replacesId,
    ],
  );
  await rederiveTenant(tx, context.today);
  await tx.audit({
    act: 'RECORD_CONTACT',
    subjectType: 'CONTACT',
    subjectId: id,
    after: { ...decision, replacesId },
  });
  return {
    contact: await mustFindContact(context, tx, id),
    servedDuties: await findServedDuties(context, tx, tenantId, id),
    warnings: decision.warnings,
  };
}
