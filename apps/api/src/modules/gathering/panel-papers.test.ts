import { panelPaperPath } from '@mingcha/contract/panel-papers';
import { newId } from '@mingcha/database/new-id';
import { can, ROLES } from '@mingcha/domain/access/access';
import { idOf } from '@mingcha/testing/contacts';
import { SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['send']>[0];

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer, '2026-01-20');
});
afterAll(() => api.close());

const fetchPaper = (who: Who, paper: 'letter' | 'pass' | 'minutes', id: string) =>
  api.send(who, { method: 'GET', url: panelPaperPath(paper, id), headers: {} });

describe('papers of a panel (S-3.1, S-3.6)', () => {
  it.each(ROLES)('%s', async (role) => {
    const actor = await api.enter({ tenantCode: SHEXIAN, roles: [role] });
    for (const [paper, act] of [
      ['letter', 'MANAGE_PANEL'],
      ['minutes', 'READ_GATHERINGS'],
    ] as const) {
      const answer = await fetchPaper(actor, paper, newId());
      expect(codeOf(answer)).toBe(can([role], act) ? 'NOT_FOUND' : 'FORBIDDEN');
    }
  });

  it('nobody', async () => {
    expect(codeOf(await fetchPaper(null, 'pass', newId()))).toBe('UNAUTHENTICATED');
  });

  it('the clerk of the bureau has them, a sibling and the city’s clerk not; each leaves a line', async () => {
    const term = api.cast.supervisor.supervisorId ?? '';
    const meeting = await idOf(api, 'meetings x where true', SHEXIAN);
    for (const paper of ['letter', 'pass'] as const) {
      const answer = await fetchPaper('clerk', paper, term);
      expect(answer.status).toBe(200);
      expect(String(answer.headers['content-disposition'])).toMatch(/^attachment/);
      expect(codeOf(await fetchPaper('siblingClerk', paper, term))).toBe('NOT_FOUND');
    }
    expect((await fetchPaper('supervisor', 'minutes', meeting)).status).toBe(200);
    const stranger = await api.enter({ tenantCode: XIUNING, roles: ['SUPERVISOR'] });
    expect(codeOf(await fetchPaper(stranger, 'minutes', meeting))).toBe('NOT_FOUND');
    const lines = await api.world.store.asSuperuser("select 1 from audit_entries where act = 'PRINT_PAPER'");
    expect(lines).toHaveLength(3);
  });

  it('whoever has left has none', async () => {
    const left = await idOf(api, "supervisors x where x.left_on < '2026-01-20'", SHEXIAN).catch(() => null);
    const gone = left ?? (await idOf(api, 'supervisors x where true', SHEXIAN));
    if (left === null) {
      await api.world.store.asSuperuser("update supervisors set left_on = '2026-01-19' where id = $1", [
        gone,
      ]);
    }
    expect(codeOf(await fetchPaper('clerk', 'letter', gone))).toBe('NOT_FOUND');
  });
});
