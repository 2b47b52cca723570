import { makeBulletin } from '@mingcha/contract/jobs';
import { JobRequest } from '@mingcha/database/entities/job.entity';
import { newId } from '@mingcha/database/new-id';
import { tenantIdOf } from '@mingcha/database/seed-reference';
import { enter } from '@mingcha/testing/actors';
import { givenWorld, HUANGSHAN, SHEXIAN, type World } from '@mingcha/testing/given';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleJob } from '../handlers';

let world: World;
beforeAll(async () => {
  world = await givenWorld();
});
afterAll(() => world.drop());

async function given(tenantCode: string, month: string) {
  const tenantId = tenantIdOf(tenantCode);
  const person = await enter(world, { tenantCode, roles: ['CLERK'] });
  const actor = { tenantId, accountId: person.accountId, name: '测试', roles: [], requestId: 'test' };
  const jobId = newId();
  await world.database.withTenant(actor, ({ manager, now }) =>
    manager.insert(JobRequest, {
      ...{ tenantId, id: jobId, kind: 'MAKE_BULLETIN', subject: month },
      ...{ requestedBy: person.accountId, requestedAt: now, progress: 0, step: 'QUEUED' },
    }),
  );
  const data = { tenantId, actorId: person.accountId, requestId: 'test', payload: { month, jobId } };
  const job = async () =>
    (await world.store.asSuperuser<JobRequest>('select * from job_requests where id = $1', [jobId]))[0];
  return { jobId, data, job };
}

describe('a requested bulletin', () => {
  it('goes through its steps in the sight of others, and is kept with its hash', async () => {
    const { jobId, data, job } = await given(SHEXIAN, '2025-12');
    const words: string[] = [];
    const stop = await world.database.listen({
      hear: ({ topic, accountId }) => words.push(`${topic} ${accountId === data.actorId}`),
      missed: () => undefined,
    });
    await handleJob(world.database, { mailer: null }, makeBulletin.name, data);
    expect(await job()).toMatchObject({ progress: 100, step: 'DONE', result_id: jobId, failed_reason: null });
    const [bulletin] = await world.store.asSuperuser<{ content: Buffer; sha256: string; size: number }>(
      'select content, sha256, size from bulletins where id = $1',
      [jobId],
    );
    expect(bulletin?.content.subarray(0, 2).toString()).toBe('PK');
    expect(bulletin?.size).toBe(bulletin?.content.length);
    expect(bulletin?.sha256).toMatch(/^[0-9a-f]{64}$/);
    await expect.poll(() => words).toEqual(['JOB true', 'JOB true', 'JOB true']);
    await stop();
  });

  it('run again is the same bulletin, byte for byte, and no second line in the trail', async () => {
    const { jobId, data } = await given(HUANGSHAN, '2025-11');
    const kept = () =>
      world.store.asSuperuser(
        `select b.*, (select count(*)::int from audit_entries where subject_id = b.id::text) lines
           from bulletins b where id = $1`,
        [jobId],
      );
    await handleJob(world.database, { mailer: null }, makeBulletin.name, data);
    const first = await kept();
    expect(first).toMatchObject([{ lines: 1 }]);
    await Promise.all([1, 2].map(() => handleJob(world.database, { mailer: null }, makeBulletin.name, data)));
    expect(await kept()).toEqual(first);
  });

  it('fails in the sight of who asked once no try is left, and not before', async () => {
    const { data, job } = await given(SHEXIAN, '2025-10');
    await world.store.asSuperuser('revoke insert on bulletins from mingcha_app');
    await expect(
      handleJob(world.database, { mailer: null }, makeBulletin.name, data, false),
    ).rejects.toThrow();
    expect(await job()).toMatchObject({ step: 'WRITING', finished_at: null });
    await expect(
      handleJob(world.database, { mailer: null }, makeBulletin.name, data, true),
    ).rejects.toThrow();
    expect(await job()).toMatchObject({ step: 'FAILED', failed_reason: 'INTERNAL' });
    await world.store.asSuperuser('grant insert on bulletins to mingcha_app');
  });
});
