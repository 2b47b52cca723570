import type { ReadTx } from '@mingcha/database/tenant';
import { can } from '@mingcha/domain/access/access';
import type { LiaisonDecision } from '@mingcha/domain/liaison/question';
import type { ApiContext } from '../../graphql/context';
import type { LiaisonQuestion } from './coverage.types';

interface QuestionRow {
  id: string;
  tenantId: string;
  parentId: string | null;
  text: string;
  askedOn: string;
  decision: LiaisonDecision | null;
  documentNumber: string;
  decidedOn: string;
  note: string;
}

function toQuestion({ signedIn: { tenantId, roles } }: ApiContext, row: QuestionRow): LiaisonQuestion {
  const { id, text, askedOn, decision, documentNumber, decidedOn, note } = row;
  return {
    id,
    text,
    askedOn,
    answer: decision && { decision, documentNumber, decidedOn, note: note || null },
    canAnswer: decision === null && row.parentId === tenantId && can(roles, 'ANSWER_DISTRICT'),
  };
}

/** The last question of each bureau to its city, with the answer if there is one (L-1.8, A2). */
export async function lastQuestions(
  context: ApiContext,
  { query }: ReadTx,
  bureaus: readonly string[],
): Promise<Map<string, LiaisonQuestion>> {
  const rows = await query<QuestionRow>(
    `select distinct on (q.tenant_id) q.id, q.tenant_id "tenantId", t.parent_id "parentId", q.text,
            q.asked_on "askedOn", d.decision, d.document_number "documentNumber", d.decided_on "decidedOn", d.note
       from liaison_questions q
       join tenants t on t.id = q.tenant_id
       left join liaison_decisions d on d.tenant_id = t.parent_id and d.question_id = q.id
      where q.tenant_id = any($1::uuid[])
      order by q.tenant_id, q.asked_at desc, q.id desc`,
    [bureaus],
  );
  return new Map(rows.map((row) => [row.tenantId, toQuestion(context, row)]));
}
