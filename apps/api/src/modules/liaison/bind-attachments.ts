import { newId } from '@mingcha/database/new-id';
import type { TenantTx } from '@mingcha/database/tenant';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import { isId } from '../../graphql/id';

/** Files that a contact will take: the writer's own uploads, and those of the contact it corrects. */
export interface Claimed {
  fresh: string[];
  kept: string[];
}

interface Row {
  id: string;
}

/** Holds the files a contact names, or refuses: a file of somebody else's is as unknown as none. */
export async function claimAttachments(
  { query, actor }: TenantTx,
  ids: readonly string[],
  replacesId: string | null,
): Promise<Claimed | Refusal> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return { fresh: [], kept: [] };
  if (!wanted.every(isId)) return refuse('ATTACHMENT_UNKNOWN', 'attachmentIds');
  const [fresh, kept] = await Promise.all([
    query<Row>(
      `select id from attachments where tenant_id = $1 and id = any($2::uuid[]) and contact_id is null
          and uploaded_by = $3 for update`,
      [actor.tenantId, wanted, actor.accountId],
    ),
    query<Row>(
      'select id from attachments where tenant_id = $1 and id = any($2::uuid[]) and contact_id = $3',
      [actor.tenantId, wanted, replacesId],
    ),
  ]);
  if (fresh.length + kept.length < wanted.length) return refuse('ATTACHMENT_UNKNOWN', 'attachmentIds');
  return { fresh: fresh.map(({ id }) => id), kept: kept.map(({ id }) => id) };
}

/** Binds the files to a contact that is stored. What was bound to another stays there, and is copied. */
export async function bindAttachments(
  { query, actor }: TenantTx,
  { fresh, kept }: Claimed,
  contact: { id: string; subjectTenantId: string | undefined },
): Promise<void> {
  const { id, subjectTenantId } = contact;
  await Promise.all([
    fresh.length > 0 &&
      query(
        'update attachments set contact_id = $3, subject_tenant_id = $4 where tenant_id = $1 and id = any($2::uuid[])',
        [actor.tenantId, fresh, id, subjectTenantId],
      ),
    kept.length > 0 &&
      query(
        `insert into attachments (tenant_id, id, contact_id, subject_tenant_id, name, media_type, size, sha256, bytes,
           uploaded_at, uploaded_by)
         select a.tenant_id, copy.id, $4, $5, a.name, a.media_type, a.size, a.sha256, a.bytes, a.uploaded_at,
                a.uploaded_by
           from unnest($2::uuid[], $3::uuid[]) as copy (of_id, id)
           join attachments a on a.tenant_id = $1 and a.id = copy.of_id`,
        [actor.tenantId, kept, kept.map(() => newId()), id, subjectTenantId],
      ),
  ]);
}
