import type { Query } from '@mingcha/database/actor';
import { Account } from '@mingcha/database/entities/account.entity';
import { judgeTenant } from '@mingcha/database/judge-tenant';
import type { Database, ReadTx } from '@mingcha/database/tenant';
import { loadTenantFacts } from '@mingcha/database/tenant-facts';
import { actorOf } from '@mingcha/database/testing/furnish-tenant';
import { daysBetween } from '@mingcha/domain/calendar/civil-date';
import { codes, FURNISHED_RULE } from './given-world';

/**
 * Who must have been told what by the end of a day, read from the facts alone: the domain judges afresh, and
 * neither the stored duties nor a line of the handler's SQL has a say. One word for each notice, sorted.
 */
export async function expectedNotices(database: Database, today: string): Promise<string[]> {
  const words = [];
  for (const code of codes) {
    words.push(...(await database.withTenantRead(actorOf(code), (tx) => noticesOf(tx, today))));
  }
  return words.sort();
}

async function noticesOf(tx: ReadTx, today: string): Promise<string[]> {
  const { tenantId } = tx.actor;
  const period = { from: '2025-01-01', to: today, asOf: today };
  const { duties } = await judgeTenant(tx, tenantId, period);
  const { agreements } = (await loadTenantFacts(tx, tenantId)).facts;
  const accounts = (await tx.manager.find(Account)).filter(({ disabledAt }) => disabledAt === null);
  const stationOf = (subjectId: string) => agreements.find(({ id }) => id === subjectId)?.stationId;

  return duties
    .filter(
      ({ status, dueOn }) => status === 'OVERDUE' || (status === 'MISSED' && daysBetween(dueOn, today) <= 31),
    )
    .flatMap(({ ruleCode, subjectId, windowKey, status }) =>
      accounts
        .filter(
          ({ roles, positionId, organisationId }) =>
            roles.includes('CLERK') ||
            positionId === subjectId ||
            (organisationId !== null && [subjectId, stationOf(subjectId)].includes(organisationId)),
        )
        .map(({ id }) => [ruleCode, subjectId, windowKey, status, id].join(' ')),
    );
}

/** What the inboxes hold, in the same words. */
export async function storedNotices(asSuperuser: Query): Promise<string[]> {
  const rows = await asSuperuser<{ word: string }>(
    `select concat_ws(' ', d.rule_code, d.subject_id, d.window_key, n.stage, n.recipient_id) as word
       from notices n join duties d on d.tenant_id = n.tenant_id and d.id = n.duty_id
      where d.rule_code <> $1`,
    [FURNISHED_RULE],
  );
  return rows.map(({ word }) => word).sort();
}
