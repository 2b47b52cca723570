import type { Query } from '@mingcha/database/actor';
import { Account } from '@mingcha/database/entities/account.entity';
import { judgeTenant } from '@mingcha/database/judge-tenant';
import { tenantIdOf } from '@mingcha/database/seed-reference';
import type { Database } from '@mingcha/database/tenant';
import { loadTenantFacts } from '@mingcha/database/tenant-facts';
import { actorOf } from '@mingcha/database/testing/furnish-tenant';
import type { JudgedDuty } from '@mingcha/domain/engine/duty';
import { FURNISHED_RULE } from './given-world';

// What must have been told, worked out a second time and another way: day by day from the engine's words
// (engine.md: reminders, working days, strength), without a line of domain/reminding or of the handler's SQL.

const DAY = 86_400_000;
const numberOf = (on: string) => Date.parse(`${on}T00:00:00Z`) / DAY;
const dayOf = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);

/** A duty of a bureau as it stood on one day, with the people who then answered for it. */
interface Standing {
  duty: JudgedDuty;
  reminders: readonly number[];
  isViolation: boolean;
  answering: string[];
  principals: string[];
  section: string[];
}

type IsWorkingDay = (on: string) => boolean;

/** How many working days lie after one day and up to another. */
function workingDaysBetween(from: string, to: string, isWorkingDay: IsWorkingDay): number {
  let count = 0;
  for (let day = numberOf(from) + 1; day <= numberOf(to); day++) count += Number(isWorkingDay(dayOf(day)));
  return count;
}

/** Who is to be told what on a day on which nothing had been told before: person → stage. */
function wordsOn(today: string, standing: Standing, isWorkingDay: IsWorkingDay): Map<string, string> {
  const { duty, reminders, isViolation, answering, principals, section } = standing;
  const words = new Map<string, string>();
  const tell = (people: string[], stage: string) => {
    for (const id of people) words.set(id, stage);
  };
  if (duty.status === 'OPEN' || duty.status === 'DUE_SOON') {
    // From the latest back: the first reminder whose day has come is the one that is said.
    const latest = [...reminders]
      .sort((a, b) => b - a)
      .find((offset) => {
        const meant = numberOf(duty.dueOn) + offset;
        if (offset > 0 || meant < numberOf(duty.opensOn)) return false;
        // Brought forward from a day off: it has come when nobody works any more until it.
        return workingDaysBetween(today, dayOf(meant), isWorkingDay) === 0;
      });
    if (latest !== undefined) tell(answering, latest === 0 ? 'DUE_DAY' : `BEFORE_${-latest}`);
  }
  if (duty.status === 'OVERDUE' || duty.status === 'MISSED') {
    const isNews = (since: number) => duty.status === 'OVERDUE' || numberOf(today) - since <= 30;
    if (isNews(numberOf(duty.dueOn) + 1)) tell(answering, duty.status);
    const gone = workingDaysBetween(duty.dueOn, today, isWorkingDay);
    const reached = (count: number) => {
      let day = numberOf(duty.dueOn);
      for (let left = count; left > 0; ) left -= Number(isWorkingDay(dayOf(++day)));
      return day;
    };
    if (isViolation && gone >= 5 && isNews(reached(5))) tell(principals, 'TO_LEADER');
    if (isViolation && gone >= 10 && isNews(reached(10))) tell(section, 'TO_CITY');
  }
  return words;
}

/** The ledger after runs on each of these days, if nobody ever answers: one word for each notice, sorted. */
export async function expectedNotices(
  database: Database,
  codes: readonly string[],
  days: readonly string[],
): Promise<string[]> {
  const ledger = new Set<string>();
  for (const code of codes) {
    for (const today of days) {
      for (const word of await wordsOf(database, code, today)) ledger.add(word);
    }
  }
  return [...ledger].sort();
}

async function wordsOf(database: Database, code: string, today: string): Promise<string[]> {
  const [parent] = await database.withTenantRead(actorOf(code), ({ query, actor }) =>
    query<{ code: string; level: string }>(
      `select p.code, p.level from tenants t join tenants p on p.id = t.parent_id where t.id = $1`,
      [actor.tenantId],
    ),
  );
  const section = parent?.level === 'CITY' ? await sectionOf(database, parent.code) : [];
  return database.withTenantRead(actorOf(code), async (tx) => {
    const period = { from: '2025-01-01', to: `${today.slice(0, 4)}-12-31`, asOf: today };
    const { duties, rules } = await judgeTenant(tx, tx.actor.tenantId, period);
    const { facts } = await loadTenantFacts(tx, tx.actor.tenantId);
    const accounts = (await tx.manager.find(Account)).filter(({ disabledAt }) => disabledAt === null);
    const posts = facts.positions
      .filter(
        ({ kind, from, to }) => kind === 'PRINCIPAL_LEADER' && from <= today && (to === null || to >= today),
      )
      .map(({ id }) => id);
    const idsOf = (those: (account: Account) => boolean) => accounts.filter(those).map(({ id }) => id);
    return duties.flatMap((duty) => {
      const rule = rules.find((one) => one.code === duty.ruleCode && one.version === duty.ruleVersion);
      const happened = facts.events.find(({ id }) => id === duty.subjectId);
      const station =
        facts.agreements.find(({ id }) => id === duty.subjectId)?.stationId ??
        (rule?.params.holder === 'SUBJECT' ? happened?.subjectId : undefined);
      const standing: Standing = {
        duty,
        reminders: rule?.reminders ?? [],
        isViolation: ['PROHIBITED', 'MUST', 'MUST_IN_PRINCIPLE'].includes(rule?.strength ?? ''),
        answering: idsOf(
          ({ roles, positionId, organisationId }) =>
            roles.includes('CLERK') ||
            positionId === duty.subjectId ||
            (organisationId !== null && [duty.subjectId, station].includes(organisationId)),
        ),
        principals: idsOf(({ positionId }) => positionId !== null && posts.includes(positionId)),
        section,
      };
      const { ruleCode, subjectId, windowKey } = duty;
      return [...wordsOn(today, standing, tx.calendar.isWorkingDay)].map(([id, stage]) =>
        [ruleCode, subjectId, windowKey, stage, id].join(' '),
      );
    });
  });
}

function sectionOf(database: Database, code: string): Promise<string[]> {
  return database.withTenantRead(actorOf(code), async ({ query }) => {
    const rows = await query<{ id: string }>(
      `select id from accounts where tenant_id = $1 and disabled_at is null and 'CITY_SECTION' = any(roles)`,
      [tenantIdOf(code)],
    );
    return rows.map(({ id }) => id);
  });
}

/** What the inboxes hold, in the same words. */
export async function storedNotices(asSuperuser: Query): Promise<string[]> {
  const rows = await asSuperuser<{ word: string }>(
    `select concat_ws(' ', d.rule_code, d.subject_id, d.window_key, n.stage, n.recipient_id) as word
       from notices n join duties d on d.tenant_id = n.subject_tenant_id and d.id = n.duty_id
      where d.rule_code <> $1 and n.channel = 'INBOX'`,
    [FURNISHED_RULE],
  );
  return rows.map(({ word }) => word).sort();
}
