import type { KnownBefore } from '@mingcha/domain/book/known-before';
import type { NamedOrganisation } from '@mingcha/domain/book/organisation-directory';
import type { AssigningBureau } from '@mingcha/domain/liaison/targets';
import type { Actor } from '../actor';
import type { Database } from '../tenant';

interface BureauRow extends AssigningBureau {
  id: string;
  code: string;
  parent: string | null;
}

/** Reads what all bureaus know, for checking a book before any of it is stored. */
export function readKnown(database: Database, operator: string): Promise<KnownBefore> {
  return database.withOperator(async (tx) => {
    const tenants = await tx.query<BureauRow>(
      'select id, code, parent_id parent, level, has_own_station "hasOwnStation" from tenants',
    );
    const organisations: NamedOrganisation[] = [];
    const positions: KnownBefore['positions'][number][] = [];
    const panels: KnownBefore['panels'][number][] = [];
    // From a root of the tree everything below it is visible.
    for (const { id } of tenants.filter(({ parent }) => parent === null)) {
      const actor: Actor = {
        tenantId: id,
        accountId: null,
        name: operator,
        roles: [],
        requestId: 'read-known',
      };
      const { query } = await tx.enter(actor);
      const of = (columns: string, table: string) =>
        `select t.code "tenantCode", ${columns} from ${table} x join tenants t on t.id = x.tenant_id`;
      organisations.push(...(await query<NamedOrganisation>(of('x.name, x.type', 'organisations'))));
      positions.push(...(await query<(typeof positions)[number]>(of('x.kind "position"', 'positions'))));
      panels.push(...(await query<(typeof panels)[number]>(of('x.name', 'panels'))));
    }
    const bureaus = new Map(
      tenants.map(({ code, level, hasOwnStation }) => [code, { level, hasOwnStation }]),
    );
    return { tenants: bureaus, organisations, positions, panels };
  });
}
