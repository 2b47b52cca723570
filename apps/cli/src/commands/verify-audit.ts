import { verifyAudit } from '@mingcha/database/audit';
import type { Command } from '../command';
import { Refused } from '../exit';
import { listTenants, operatorOf } from '../operator';
import { table } from '../table';

/** `verify-audit`: walks every bureau's hash chain; a broken one is refused with the entry's number. */
export const verifyAuditCommand: Command = {
  usage: 'verify-audit',
  options: {},
  async run({ platform }) {
    const open = await platform();
    const rows: string[][] = [];
    const broken: string[] = [];
    for (const { id, code, name } of await listTenants(open)) {
      const { entries, firstBrokenSeq } = await open.database.withTenantRead(
        operatorOf(id, 'verify-audit'),
        (tx) => verifyAudit(tx.query, id),
      );
      rows.push([
        code,
        name,
        String(entries),
        firstBrokenSeq === null ? 'intact' : `broken at ${firstBrokenSeq}`,
      ]);
      if (firstBrokenSeq !== null)
        broken.push(`${name} (${code}): the chain is broken at entry ${firstBrokenSeq}.`);
    }
    if (broken.length > 0) throw new Refused(broken);
    return table(['code', 'bureau', 'entries', 'chain'], rows);
  },
};
