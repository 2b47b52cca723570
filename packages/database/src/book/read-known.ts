import type { KnownBefore } from '@mingcha/domain/book/known-before';
import type { NamedOrganisation } from '@mingcha/domain/book/organisation-directory';
import type { AssigningBureau } from '@mingcha/domain/liaison/targets';
import type { Actor } from '../actor';
import type { Database } from '../tenant';
import { type ImportReach, inSight, lookoutsOf } from './import-reach';

interface BureauRow extends AssigningBureau {
  id: string;
  code: string;
  name: string;
}

/**
 * Reads what a book may refer to before any of it is stored: for the operator what all bureaus know, for a person
 * what lies in the reach of the import.
 */
export function readKnown(
  database: Database,
  operator: string,
  reach: ImportReach | null = null,
): Promise<KnownBefore> {
  return database.withOperator(async (tx) => {
    const tenants = await tx.query<BureauRow>(
      'select id, code, name, level, has_own_station "hasOwnStation" from tenants',
    );
    const organisations: NamedOrganisation[] = [];
    const positions: KnownBefore['positions'][number][] = [];
    const panels: KnownBefore['panels'][number][] = [];
    for (const lookout of await lookoutsOf(tx, reach)) {
      const { tenantId, ownOnly } = lookout;
      const actor: Actor = { tenantId, accountId: null, name: operator, roles: [], requestId: 'read-known' };
      const { query } = await tx.enter(actor);
      const read = <Row>(columns: string, table: string) =>
        query<Row>(
          `select t.code "tenantCode", ${columns} from ${table} x join tenants t on t.id = x.tenant_id
            where ${inSight(lookout)}`,
          [tenantId],
        );
      organisations.push(...(await read<NamedOrganisation>('x.name, x.type', 'organisations')));
      // A row refers to positions and panels of its own bureau only.
      if (ownOnly) continue;
      positions.push(...(await read<(typeof positions)[number]>('x.kind "position"', 'positions')));
      panels.push(...(await read<(typeof panels)[number]>('x.name', 'panels')));
    }
    const isOutside = ({ id }: BureauRow) => reach !== null && !reach.tenantIds.includes(id);
    return {
      tenants: new Map(tenants.map(({ code, level, hasOwnStation }) => [code, { level, hasOwnStation }])),
      outsideReach: new Map(tenants.filter(isOutside).map(({ code, name }) => [code, name])),
      organisations,
      positions,
      panels,
    };
  });
}
