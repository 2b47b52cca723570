import { newId } from '@mingcha/database/new-id';
import { holdTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { TenantTx } from '@mingcha/database/tenant';
import { contactRefusal } from '@mingcha/domain/access/access';
import type { PositionKind } from '@mingcha/domain/engine/facts';
import { type ContactDraft, decideContact } from '@mingcha/domain/liaison/record-contact';
import type { Refusal } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { findServedDuties } from '../duty/duty.loader';
import { bindAttachments, claimAttachments } from './bind-attachments';
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
  const known = await holdTenant(tx);
  const wish = {
    ...input,
    purpose: input.purpose ?? null,
    inspectionMode: input.inspectionMode ?? null,
    supervisionKind: input.supervisionKind ?? null,
    problemsFound: input.problemsFound ?? null,
    problemsSolved: input.problemsSolved ?? null,
  };
  const foreign = contactRefusal(context.contactActor, input.positionId);
  const decision = foreign ? [foreign] : decideContact(wish, known.facts, context.today);
  if (Array.isArray(decision)) return decision[0] as Refusal;

  const { warnings, attachmentIds, ...draft } = decision;
  const claimed = await claimAttachments(tx, attachmentIds, replacesId);
  if ('code' in claimed) return claimed;

  const id = newId();
  const unit = known.facts.organisations.find((organisation) => organisation.id === draft.organisationId);
  known.evidence.push({ ...draft, kind: 'CONTACT', id, voidedOn: null });
  const position = known.facts.positions.find((one) => one.id === draft.positionId);
  await Promise.all([
    insertContact(
      tx,
      id,
      { ...draft, positionKind: position?.kind, subjectTenantId: unit?.tenantId },
      replacesId,
    ),
    bindAttachments(tx, claimed, { id, subjectTenantId: unit?.tenantId }),
    rederiveTenant(tx, context.today, known),
  ]);
  const [contact, servedDuties] = await Promise.all([
    mustFindContact(context, tx, id),
    findServedDuties(context, tx, tx.actor.tenantId, id),
    tx.audit({
      act: 'RECORD_CONTACT',
      subjectType: 'CONTACT',
      subjectId: id,
      after: { ...decision, replacesId },
    }),
  ]);
  return { contact, servedDuties, warnings };
}

interface ContactRow extends Omit<ContactDraft, 'warnings' | 'attachmentIds'> {
  positionKind: PositionKind | undefined;
  subjectTenantId: string | undefined;
}

function insertContact(
  { query, actor, now }: TenantTx,
  id: string,
  draft: ContactRow,
  replacesId: string | null,
): Promise<unknown> {
  return query(
    `insert into contacts (tenant_id, id, position_id, subject_tenant_id, organisation_id, on_date, methods, topics,
       problems_found, problems_solved, by_proxy, recorded_at, recorded_on, recorded_by, source, replaces_id,
       position_kind, purpose, inspection_mode, supervision_kind, stages, companions)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'CONSOLE', $15, $16, $17, $18, $19, $20, $21)`,
    [
      actor.tenantId,
      id,
      draft.positionId,
      draft.subjectTenantId,
      draft.organisationId,
      draft.on,
      draft.methods,
      draft.topics,
      draft.problemsFound ?? '',
      draft.problemsSolved ?? '',
      draft.byProxy,
      now,
      draft.recordedOn,
      actor.accountId,
      replacesId,
      draft.positionKind,
      draft.purpose,
      draft.inspectionMode,
      draft.supervisionKind,
      draft.stages,
      draft.companions,
    ],
  );
}
