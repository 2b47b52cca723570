import { type Act, can, ROLES } from '@mingcha/domain/access/access';
import { expect, it } from 'vitest';
import { SHEXIAN } from './given';
import { type Answer, type Api, type Ask, codeOf } from './in-process';

/** One line of an access table: what is asked, and the act it needs. */
export interface AccessLine {
  title: string;
  act: Act;
  ask(ask: Ask, api: Api): Promise<Answer<unknown>>;
}

/** Every role of the domain really asks every line, and nobody does too: the answers are the table of rights. */
export function proveAccess(api: () => Api, lines: readonly AccessLine[]): void {
  const cells = lines.flatMap((line) => ROLES.map((role) => ({ ...line, role })));
  it.each(cells)('$title: $role', async ({ act, ask, role }) => {
    const actor = await api().enter({ tenantCode: SHEXIAN, roles: [role] });
    const answer = await ask(api().as(actor), api());
    expect(codeOf(answer)).toBe(can([role], act) ? null : 'FORBIDDEN');
  });

  it.each(lines)('$title: nobody', async ({ ask }) => {
    expect(codeOf(await ask(api().as(null), api()))).toBe('UNAUTHENTICATED');
  });
}
