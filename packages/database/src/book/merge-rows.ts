import type { EntityTarget } from 'typeorm';
import type { Keyed } from '../entities/keyed.entity';
import { newId } from '../new-id';
import type { TenantTx } from '../tenant';

/** A row as the book gives it, before it has a key of ours. */
export type Draft<Row extends Keyed> = Omit<Row, 'tenantId' | 'id'>;

export interface Tally {
  added: number;
  changed: number;
  unchanged: number;
}

const CHUNK = 500;

/**
 * Brings a bureau's rows of one kind up to a list: what is missing is added, what differs in `mutable` is changed,
 * the rest is left alone and nothing is ever deleted. Returns the stored rows, in the list's order.
 */
export async function mergeRows<Row extends Keyed>(
  tx: TenantTx,
  entity: EntityTarget<Row>,
  wanted: readonly Draft<Row>[],
  natural: readonly (keyof Draft<Row>)[],
  mutable: readonly (keyof Draft<Row>)[] = [],
): Promise<{ rows: Row[]; tally: Tally }> {
  const repository = tx.manager.getRepository<Keyed>(entity as EntityTarget<Keyed>);
  const keyOf = (row: Draft<Row>) => JSON.stringify(natural.map((column) => row[column]));
  const stored = (await repository.findBy({ tenantId: tx.actor.tenantId })) as Row[];
  const byKey = new Map(stored.map((row) => [keyOf(row), row]));
  const tally: Tally = { added: 0, changed: 0, unchanged: 0 };
  const added: Row[] = [];
  const rows: Row[] = [];
  for (const draft of wanted) {
    const found = byKey.get(keyOf(draft));
    if (found === undefined) {
      const row = { ...draft, tenantId: tx.actor.tenantId, id: newId() } as Row;
      byKey.set(keyOf(draft), row);
      added.push(row);
      rows.push(row);
      continue;
    }
    rows.push(found);
    const differing = mutable.filter((column) => found[column] !== draft[column]);
    if (differing.length === 0) {
      tally.unchanged += 1;
      continue;
    }
    const change = Object.fromEntries(differing.map((column) => [column, draft[column]]));
    await repository.update({ tenantId: found.tenantId, id: found.id }, change);
    Object.assign(found, change);
    tally.changed += 1;
  }
  for (let start = 0; start < added.length; start += CHUNK) {
    await repository.insert(added.slice(start, start + CHUNK));
  }
  tally.added = added.length;
  return { rows, tally };
}
