import type { ReadTx } from '@mingcha/database/tenant';
import type { OrganisationType } from '@mingcha/domain/engine/facts';

/** An institution as forms offer it. */
export interface Unit {
  id: string;
  name: string;
  type: OrganisationType;
}

/** Every institution the own bureau has or had, relief stations first; `isRunning` on the day asked about. */
export function ownInstitutions(
  { query, actor }: ReadTx,
  day: string,
): Promise<(Unit & { isRunning: boolean })[]> {
  return query(
    `select id, name, type, opened_on <= $2 and (closed_on is null or closed_on >= $2) "isRunning"
       from organisations where tenant_id = $1
      order by type <> 'RELIEF_STATION', name`,
    [actor.tenantId, day],
  );
}

/** The institutions of the own bureau that are in operation on a day, relief stations first. */
export async function institutionsInOperation(tx: ReadTx, day: string): Promise<Unit[]> {
  return (await ownInstitutions(tx, day)).filter(({ isRunning }) => isRunning);
}
