import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSource } from '../connect';
import { migrate } from '../migrate';
import { actorOf, furnishTenant } from '../testing/furnish-tenant';
import { CreateFindings1764000020000 } from './create-findings';

let db: TestDatabase;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

it('what joint inspections had found moves into the ledger, open or closed, late or not (L-3.8)', async () => {
  const database = await db.open();
  await database.withTenant(actorOf('341021'), (tx) => furnishTenant(tx));
  const owner = await openSource(db.urls.owner, 1);
  const { name } = new CreateFindings1764000020000();
  for (let undone = ''; undone !== name; ) {
    const [last] = await owner.query('select name from migrations order by id desc limit 1');
    undone = last.name;
    await owner.undoLastMigration();
  }
  await owner.destroy();
  const [carried] = await db.asSuperuser<{ problem: string; responsible: string; dueOn: string }>(
    'select problem, responsible, due_on::text "dueOn" from joint_findings',
  );
  expect(carried).toEqual({ problem: '夜间值守不足', responsible: '站长', dueOn: '2026-02-20' });
  for (const closedOn of ['2026-02-20', '2026-02-21']) {
    await db.asSuperuser(
      `insert into joint_findings select tenant_id, gen_random_uuid(), subject_tenant_id, joint_inspection_id, $1::text, responsible,
         measure, due_on, recorded_at, recorded_by_name, $1::text::date, '已排班', $1::text::timestamptz, '经办' from joint_findings limit 1`,
      [closedOn],
    );
  }
  await migrate(db.urls.owner);
  const ledger = await db.asSuperuser(
    `select f.problem, f.origin, f.found_on::text "foundOn", string_agg(s.step, ' ' order by s.place) steps,
       (array_agg(s.on_date::text order by s.place desc))[1] "lastOn", bool_or(s.is_late) "isLate"
       from findings f join finding_steps s on s.tenant_id = f.tenant_id and s.finding_id = f.id
      group by f.id, 1, 2, 3 order by 1`,
  );
  const closed = (on: string, isLate: boolean) => ({
    ...{ problem: on, origin: 'JOINT_INSPECTION', foundOn: '2025-03-05', steps: 'OPEN ASSIGN VERIFY' },
    ...{ lastOn: on, isLate },
  });
  expect(ledger).toEqual([
    closed('2026-02-20', false),
    closed('2026-02-21', true),
    expect.objectContaining({ problem: '夜间值守不足', steps: 'OPEN ASSIGN', isLate: false }),
  ]);
});
