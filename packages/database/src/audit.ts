import { createHash } from 'node:crypto';
import type { Actor, Query } from './actor';
import { canonicalJson } from './canonical-json';
import { newId } from './new-id';

/** What one act did to one subject, in the words of the domain. */
export interface AuditDraft {
  act: string;
  subjectType: string;
  subjectId: string;
  before?: object | null;
  after?: object | null;
  outcome?: string;
}

interface ChainedEntry {
  tenantId: string;
  id: string;
  seq: number;
  at: string;
  actorId: string | null;
  actorName: string;
  requestId: string;
  act: string;
  subjectType: string;
  subjectId: string;
  before: object | null;
  after: object | null;
  outcome: string;
}

/** What precedes the first entry. */
const ORIGIN = '0'.repeat(64);
const PAGE = 1_000;

/** SHA-256 over the entry before and this one, so that no byte of the past can change unnoticed. */
function chainHash(previousHash: string, entry: ChainedEntry): string {
  return createHash('sha256')
    .update(`${previousHash}\n${canonicalJson(entry)}`)
    .digest('hex');
}

/** Appends to the tenant's chain inside the act's own transaction; appends of one tenant queue up. */
export async function appendAudit(query: Query, actor: Actor, at: Date, draft: AuditDraft): Promise<void> {
  const [, [last]] = await Promise.all([
    query(`select pg_advisory_xact_lock(hashtextextended('audit ' || $1, 0))`, [actor.tenantId]),
    query<{ seq: number; hash: string }>(
      'select seq, hash from audit_entries where tenant_id = $1 order by seq desc limit 1',
      [actor.tenantId],
    ),
  ]);
  const previousHash = last?.hash ?? ORIGIN;
  const entry: ChainedEntry = {
    tenantId: actor.tenantId,
    id: newId(),
    seq: (last?.seq ?? 0) + 1,
    at: at.toISOString(),
    actorId: actor.accountId,
    actorName: actor.name,
    requestId: actor.requestId,
    act: draft.act,
    subjectType: draft.subjectType,
    subjectId: draft.subjectId,
    before: draft.before ?? null,
    after: draft.after ?? null,
    outcome: draft.outcome ?? 'DONE',
  };
  await query(
    `insert into audit_entries (tenant_id, id, seq, at, actor_id, actor_name, request_id, act,
       subject_type, subject_id, before, after, outcome, previous_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      entry.tenantId,
      entry.id,
      entry.seq,
      entry.at,
      entry.actorId,
      entry.actorName,
      entry.requestId,
      entry.act,
      entry.subjectType,
      entry.subjectId,
      JSON.stringify(entry.before),
      JSON.stringify(entry.after),
      entry.outcome,
      previousHash,
      chainHash(previousHash, entry),
    ],
  );
}

export interface AuditVerdict {
  entries: number;
  /** The first entry that is not what was written, or is missing. */
  firstBrokenSeq: number | null;
}

/** Walks the tenant's whole chain. A cut-off tail shows only against an earlier count: keep `entries`. */
export async function verifyAudit(query: Query, tenantId: string): Promise<AuditVerdict> {
  let previousHash = ORIGIN;
  let seen = 0;
  for (;;) {
    const page = await query<ChainedEntry & { at: Date; previousHash: string; hash: string }>(
      `select tenant_id "tenantId", id, seq, at, actor_id "actorId", actor_name "actorName",
         request_id "requestId", act, subject_type "subjectType", subject_id "subjectId",
         before, after, outcome, previous_hash "previousHash", hash
       from audit_entries where tenant_id = $1 and seq > $2 order by seq limit $3`,
      [tenantId, seen, PAGE],
    );
    for (const { previousHash: claimed, hash, at, ...entry } of page) {
      const expected = chainHash(previousHash, { ...entry, at: at.toISOString() });
      if (entry.seq !== seen + 1 || claimed !== previousHash || hash !== expected) {
        return { entries: seen, firstBrokenSeq: seen + 1 };
      }
      previousHash = hash;
      seen = entry.seq;
    }
    if (page.length < PAGE) return { entries: seen, firstBrokenSeq: null };
  }
}
