import { rederiveTenant } from '@mingcha/database/rederive';
import type { TenantTx } from '@mingcha/database/tenant';
import { contactRefusal } from '@mingcha/domain/access/access';
import { decideVoiding } from '@mingcha/domain/liaison/record-contact';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { findDuties, findServedDuties } from '../duty/duty.loader';
import { findContacts } from './contact.loader';
import type { ContactRecorded, ContactVoided, ReplaceContactInput, VoidContactInput } from './contact.types';
import { mustFindContact, recordContact } from './record-contact';

interface Voidable {
  id: string;
  positionId: string;
  voidedOn: string | null;
}

/** Marks a contact of the own bureau void, or says why not. Nothing else is touched yet. */
async function markVoid(
  context: ApiContext,
  tx: TenantTx,
  { id, reason }: VoidContactInput,
): Promise<Refusal | null> {
  const { tenantId, accountId } = context.signedIn;
  // What the viewer cannot read is not there to be voided either.
  const [readable] = isId(id) ? await findContacts(context, tx, [id]) : [];
  const [contact] = readable
    ? await tx.query<Voidable>(
        `select id, position_id "positionId", voided_on "voidedOn" from contacts where tenant_id = $1 and id = $2 for update`,
        [tenantId, id],
      )
    : [];
  if (!contact) return refuse('CONTACT_UNKNOWN', 'id');
  const [refusal] = [
    contactRefusal(context.contactActor, contact.positionId) ?? [],
    decideVoiding(contact, reason),
  ].flat();
  if (refusal) return refusal;
  await tx.query(
    'update contacts set voided_at = $3, voided_on = $4, voided_by = $5, void_reason = $6 where tenant_id = $1 and id = $2',
    [tenantId, id, tx.now, context.today, accountId, reason.trim()],
  );
  await tx.audit({
    act: 'VOID_CONTACT',
    subjectType: 'CONTACT',
    subjectId: id,
    after: { reason: reason.trim() },
  });
  return null;
}

/** Voids a contact; the duties that rested on it are judged again in the same transaction. */
export async function voidContact(
  context: ApiContext,
  tx: TenantTx,
  input: VoidContactInput,
): Promise<ContactVoided | Refusal> {
  const served = isId(input.id)
    ? await findServedDuties(context, tx, context.signedIn.tenantId, input.id)
    : [];
  const refused = await markVoid(context, tx, input);
  if (refused) return refused;
  await rederiveTenant(tx, context.today);
  return {
    contact: await mustFindContact(context, tx, input.id),
    affectedDuties: await findDuties(
      context,
      tx,
      served.map(({ id }) => id),
    ),
  };
}

/** Thrown to undo the voiding when the correction itself is refused: both happen, or neither. */
class CorrectionRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Corrects a contact: void and record, one transaction. */
export async function replaceContact(
  context: ApiContext,
  input: ReplaceContactInput,
): Promise<ContactRecorded | Refusal> {
  try {
    return await context.act(async (tx) => {
      const refused = await markVoid(context, tx, input);
      if (refused) throw new CorrectionRefused(refused);
      const recorded = await recordContact(context, tx, input.contact, input.id);
      if ('code' in recorded) throw new CorrectionRefused(recorded);
      return recorded;
    });
  } catch (error) {
    if (error instanceof CorrectionRefused) return error.refusal;
    throw error;
  }
}
