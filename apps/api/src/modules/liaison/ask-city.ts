import { newId } from '@mingcha/database/new-id';
import { holdTenant } from '@mingcha/database/rederive';
import type { TenantTx } from '@mingcha/database/tenant';
import { decideAnswering, decideAsking } from '@mingcha/domain/liaison/question';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import type { LiaisonQuestion } from './coverage.types';
import { lastQuestions } from './question.loader';
import type { AnswerDistrictInput, AskCityInput, CityAsked, DistrictAnswered } from './question.types';

async function mustFindQuestion(
  context: ApiContext,
  tx: TenantTx,
  tenantId: string,
): Promise<LiaisonQuestion> {
  const question = (await lastQuestions(context, tx, [tenantId])).get(tenantId);
  if (!question) throw new Error(`${tenantId} has asked and no question is there.`);
  return question;
}

/** A district asks its city whom its leaders are to liaise with; one question is open at a time (L-1.8). */
export async function askCity(
  context: ApiContext,
  tx: TenantTx,
  { text }: AskCityInput,
): Promise<CityAsked | Refusal> {
  const { tenantId, accountId } = context.signedIn;
  // Held, so that of two who ask at once the second finds the question of the first.
  const { facts } = await holdTenant(tx);
  const last = (await lastQuestions(context, tx, [tenantId])).get(tenantId);
  const [refusal] = decideAsking(text, facts.tenant, last !== undefined && last.answer === null);
  if (refusal) return refusal;
  const id = newId();
  await tx.query(
    `insert into liaison_questions (tenant_id, id, text, asked_on, asked_at, asked_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [tenantId, id, text.trim(), context.today, tx.now, accountId],
  );
  const [question] = await Promise.all([
    mustFindQuestion(context, tx, tenantId),
    tx.audit({
      act: 'ASK_CITY',
      subjectType: 'LIAISON_QUESTION',
      subjectId: id,
      after: { text: text.trim() },
    }),
  ]);
  return { question };
}

interface Asked {
  tenantId: string;
  askedOn: string;
}

/**
 * The city's decision is taken down once, with its day and document. It is shown as it is; what the rules ask of the
 * district stays `PENDING_CONFIG` until a rule is published that says otherwise (semantics 9).
 */
export async function answerDistrict(
  context: ApiContext,
  tx: TenantTx,
  input: AnswerDistrictInput,
): Promise<DistrictAnswered | Refusal> {
  const { questionId, decision, decidedOn } = input;
  const { tenantId, accountId } = context.signedIn;
  const [asked] = isId(questionId)
    ? await tx.query<Asked>(
        `select q.tenant_id "tenantId", q.asked_on "askedOn"
           from liaison_questions q join tenants t on t.id = q.tenant_id
          where q.id = $2 and t.parent_id = $1`,
        [tenantId, questionId],
      )
    : [];
  if (!asked) return refuse('QUESTION_UNKNOWN', 'questionId');
  const wish = { documentNumber: input.documentNumber, decidedOn, note: input.note ?? '' };
  const [refusal] = decideAnswering(wish, asked.askedOn, context.today);
  if (refusal) return refusal;
  const id = newId();
  const [documentNumber, note] = [wish.documentNumber.trim(), wish.note.trim()];
  const added = await tx.query(
    `insert into liaison_decisions (tenant_id, id, subject_tenant_id, question_id, decision, document_number,
       decided_on, note, decided_at, decided_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (tenant_id, question_id) do nothing returning id`,
    [tenantId, id, asked.tenantId, questionId, decision, documentNumber, decidedOn, note, tx.now, accountId],
  );
  if (added.length === 0) return refuse('QUESTION_ANSWERED', 'questionId');
  const [question] = await Promise.all([
    mustFindQuestion(context, tx, asked.tenantId),
    tx.audit({
      act: 'ANSWER_DISTRICT',
      subjectType: 'LIAISON_QUESTION',
      subjectId: questionId,
      after: { decision, documentNumber, decidedOn, note },
    }),
  ]);
  return { question };
}
