import { newId } from '@mingcha/database/new-id';
import { lockTenant } from '@mingcha/database/rederive';
import type { TenantTx } from '@mingcha/database/tenant';
import { loadTenantFacts } from '@mingcha/database/tenant-facts';
import { excuseRefusal } from '@mingcha/domain/access/access';
import {
  decideExemptionRequest,
  decideStatement,
  type EarlierRequest,
  type ExcusableDuty,
  type ExcuseDraft,
} from '@mingcha/domain/exemption/ask-excuse';
import { missingInstitutions } from '@mingcha/domain/exemption/missing-institutions';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { RuleVersion } from '@mingcha/domain/rules/rule';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { findDuties } from '../duty/duty.loader';
import type { Duty } from '../duty/duty.types';
import { dutiesOfExcuse, findExcuse, selectExcuses } from './excuse.loader';
import type { ExcuseSaved, RequestExemptionInput, StateNotApplicableInput } from './excuse.types';

interface Asked {
  duty: Duty;
  owed: ExcusableDuty;
  rule: RuleVersion;
  earlier: EarlierRequest[];
}

/** Asks the level above for an exemption (原则上, A7). Nothing is excused until it is granted. */
export async function requestExemption(
  context: ApiContext,
  tx: TenantTx,
  input: RequestExemptionInput,
): Promise<ExcuseSaved | Refusal> {
  const asked = await askedAbout(context, tx, input.dutyId);
  if ('code' in asked) return asked;
  const { owed, rule, earlier } = asked;
  return store(context, tx, asked, decideExemptionRequest(input, owed, rule, earlier, context.today));
}

/** States that a rule does not apply for want of an institution (A6). Nothing changes until it is confirmed. */
export async function stateNotApplicable(
  context: ApiContext,
  tx: TenantTx,
  input: StateNotApplicableInput,
): Promise<ExcuseSaved | Refusal> {
  const asked = await askedAbout(context, tx, input.dutyId);
  if ('code' in asked) return asked;
  const { facts } = await loadTenantFacts(tx, tx.actor.tenantId);
  const missing = missingInstitutions(asked.owed, tx.rules, facts, context.today);
  return store(context, tx, asked, decideStatement(input, asked.owed, missing, asked.earlier, context.today));
}

/** The duty of the own bureau, its rule, and what was asked about it before; nobody else asks meanwhile. */
async function askedAbout(context: ApiContext, tx: TenantTx, dutyId: string): Promise<Asked | Refusal> {
  const { tenantId } = tx.actor;
  const [, [duty]] = await Promise.all([
    lockTenant(tx, tenantId),
    findDuties(context, tx, isId(dutyId) ? [dutyId] : []),
  ]);
  if (duty?.tenant.id !== tenantId) return refuse('DUTY_UNKNOWN', 'dutyId');
  const foreign = excuseRefusal(context.contactActor, duty.subjectId, 'dutyId');
  if (foreign) return foreign;
  const { code, version } = duty.rule;
  const rule = tx.rules.find((one) => one.code === code && one.version === version);
  if (!rule) throw new Error(`Rule ${code} version ${version} is missing.`);
  const before = await selectExcuses(context, tx, {
    sql: 'r.tenant_id = ? and r.rule_code = ? and r.subject_id = ?',
    params: [tenantId, code, duty.subjectId],
  });
  const { subjectId, windowKey, dueOn, status } = duty;
  return {
    duty,
    rule,
    owed: { ruleCode: code, ruleVersion: version, subjectId, windowKey, dueOn, status },
    earlier: before.map((one) => ({
      ...{ kind: one.kind, state: one.state, windowKey: one.windowKey, lastDay: one.holdsUntil },
    })),
  };
}

async function store(
  context: ApiContext,
  tx: TenantTx,
  { duty }: Asked,
  decision: Refusal[] | ExcuseDraft,
): Promise<ExcuseSaved | Refusal> {
  if (Array.isArray(decision)) return decision[0] as Refusal;
  const id = newId();
  await Promise.all([
    insertRequest(tx, id, duty, decision),
    tx.audit({
      act: decision.kind === 'EXEMPTION' ? 'REQUEST_EXEMPTION' : 'STATE_NOT_APPLICABLE',
      subjectType: 'EXCUSE',
      subjectId: id,
      after: { ruleCode: duty.rule.code, subject: duty.subjectId, ...decision },
    }),
  ]);
  const request = await findExcuse(context, tx, id);
  if (!request) throw new Error(`The request ${id} was stored and is not there.`);
  return { request, duties: await dutiesOfExcuse(context, tx, request) };
}

function insertRequest({ query, actor, now }: TenantTx, id: string, duty: Duty, draft: ExcuseDraft) {
  return query(
    `insert into excuse_requests (tenant_id, id, kind, rule_code, rule_version, subject_kind, subject_id,
       subject_name, window_key, decide_by, reason_code, missing, grounds, document_number, document_title,
       asked_at, asked_on, asked_by, asked_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      ...[actor.tenantId, id, draft.kind, duty.rule.code, duty.rule.version],
      ...[duty.subjectKind, duty.subjectId, duty.subjectName, draft.windowKey, draft.decideBy],
      ...[draft.reasonCode, draft.missing, draft.grounds, draft.documentNumber, draft.documentTitle],
      ...[now, draft.askedOn, actor.accountId, actor.name],
    ],
  );
}
