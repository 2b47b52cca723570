import { verifyAudit } from '@mingcha/database/audit';
import { isAdministrative } from '@mingcha/domain/access/administrative';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import type { AuditEntry, AuditEntryConnection, AuditFilter, AuditVerdict, AuditWords } from './audit.types';

interface Row {
  id: string;
  seq: number;
  at: Date;
  actorName: string;
  act: string;
  subjectType: string;
  outcome: string;
  before: object | null;
  after: object | null;
}

/** Of a business act an administrator learns that it was done, by whom and when, and nothing of its content. */
function toEntry({ before, after, ...row }: Row): AuditEntry {
  const told = (content: object | null) =>
    content !== null && isAdministrative(row.act) ? JSON.stringify(content) : null;
  return { ...row, before: told(before), after: told(after) };
}

const isSeq = (text: string) => /^\d{1,15}$/.test(text);

/** A page of the own bureau's trail, newest first; to read it is itself told, once for each question. */
export function listAudit(
  context: ApiContext,
  filter: AuditFilter,
  first: number,
  after: string | null,
): Promise<AuditEntryConnection> {
  const size = pageSize(first);
  const [seq] = after ? decodeCursor(after, [isSeq]) : [null];
  const { act = null, actorName = null, subjectType = null, on = null } = filter;
  return context.act(async (tx) => {
    const rows = await tx.query<Row>(
      `select id, seq, at, actor_name "actorName", act, subject_type "subjectType", outcome, before, after
         from audit_entries
        where tenant_id = $1 and ($2::bigint is null or seq < $2)
          and ($3::text is null or act = $3) and ($4::text is null or position($4 in actor_name) > 0)
          and ($5::text is null or subject_type = $5)
          and ($6::date is null or (at at time zone 'Asia/Shanghai')::date = $6)
        order by seq desc limit $7`,
      [context.signedIn.tenantId, seq, act, actorName, subjectType, on, size + 1],
    );
    if (after === null) {
      const asked = { act, actorName, subjectType, on };
      const subjectId = context.signedIn.tenantId;
      await tx.audit({ act: 'READ_AUDIT', subjectType: 'TRAIL', subjectId, after: asked });
    }
    return toConnection(rows.map(toEntry), size, (row) => encodeCursor([String(row.seq)]));
  });
}

/** The acts and kinds of things that occur in the own bureau's trail. */
export function listAuditWords(context: ApiContext): Promise<AuditWords> {
  return context.read(async ({ query }) => {
    const rows = await query<{ act: string; subjectType: string }>(
      'select distinct act, subject_type "subjectType" from audit_entries where tenant_id = $1 order by 1, 2',
      [context.signedIn.tenantId],
    );
    return {
      acts: [...new Set(rows.map(({ act }) => act))],
      subjectTypes: [...new Set(rows.map(({ subjectType }) => subjectType))].sort(),
    };
  });
}

/** Walks the own bureau's whole chain. */
export async function verifyTrail(context: ApiContext): Promise<AuditVerdict> {
  const verdict = await context.read((tx) => verifyAudit(tx.query, context.signedIn.tenantId));
  return { ...verdict, verifiedAt: context.now() };
}
