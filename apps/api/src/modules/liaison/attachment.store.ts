import { createHash } from 'node:crypto';
import { newId } from '@mingcha/database/new-id';
import { decideAttachment, type MediaType } from '@mingcha/domain/liaison/attachment';
import type { Refusal } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered } from '../../graphql/scope';
import { readableContacts } from './contact.loader';

interface StoredAttachment {
  id: string;
  name: string;
  mediaType: MediaType;
  size: number;
}

/** Keeps a file for its uploader until a contact takes it; why not, if it is not taken. */
export function storeAttachment(
  context: ApiContext,
  offeredName: string,
  bytes: Buffer,
): Promise<StoredAttachment | Refusal> {
  return context.act(async (tx) => {
    const { tenantId, accountId } = context.signedIn;
    const [waiting] = await tx.query<{ unbound: number }>(
      `select count(*)::int as unbound from attachments
        where tenant_id = $1 and contact_id is null and uploaded_by = $2`,
      [tenantId, accountId],
    );
    const decision = decideAttachment({ name: offeredName, bytes, unbound: waiting?.unbound ?? 0 });
    if (Array.isArray(decision)) return decision[0] as Refusal;
    const { name, mediaType } = decision;
    const id = newId();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await Promise.all([
      tx.query(
        `insert into attachments (tenant_id, id, name, media_type, size, sha256, bytes, uploaded_at, uploaded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [tenantId, id, name, mediaType, bytes.length, sha256, bytes, tx.now, accountId],
      ),
      tx.audit({
        act: 'UPLOAD_ATTACHMENT',
        subjectType: 'ATTACHMENT',
        subjectId: id,
        after: { name, mediaType, size: bytes.length, sha256 },
      }),
    ]);
    return { id, name, mediaType, size: bytes.length };
  });
}

interface AttachmentContent {
  name: string;
  mediaType: MediaType;
  bytes: Buffer;
}

/** A file of a contact the viewer may read, or of the viewer's own that waits for one; else null. */
export async function findAttachmentContent(
  context: ApiContext,
  id: string,
): Promise<AttachmentContent | null> {
  if (!isId(id)) return null;
  const { tenantId, accountId } = context.signedIn;
  const scope = numbered(readableContacts(context.signedIn), 4);
  const [content] = await context.read((tx) =>
    tx.query<AttachmentContent>(
      `select a.name, a.media_type "mediaType", a.bytes
         from attachments a
         left join contacts c on c.tenant_id = a.tenant_id and c.id = a.contact_id
        where a.id = $1 and (a.contact_id is null and a.tenant_id = $2 and a.uploaded_by = $3
                             or c.id is not null and ${scope.sql})`,
      [id, tenantId, accountId, ...scope.params],
    ),
  );
  return content ?? null;
}
