import { loadPanelPeople } from '@mingcha/database/panel-people';
import type { ReadTx } from '@mingcha/database/tenant';
import { barredBy } from '@mingcha/domain/panel/recusal';
import type { ApiContext } from '../../graphql/context';
import { ownInstitutions, type Unit } from '../institution/institution.loader';

/** Institutions of the own bureau, as the viewer may or may not supervise them today. */
interface Supervisable {
  /** In operation, and nothing binds the viewer there. */
  open: Unit[];
  /** Where something binds the viewer and nobody let them in (S-2.1c, A17). */
  barred: Unit[];
}

/** What a supervisor may supervise today; whoever serves on no panel is barred nowhere and supervises nothing. */
export async function supervisable(context: ApiContext, tx: ReadTx): Promise<Supervisable> {
  const { personId, tenantId } = context.signedIn;
  if (personId === null) return { open: [], barred: [] };
  const [units, people] = await Promise.all([
    ownInstitutions(tx, context.today),
    loadPanelPeople(tx, tenantId),
  ]);
  const isBarred = (unit: Unit) => barredBy(people, personId, unit, context.today) !== null;
  return {
    open: units.filter((unit) => unit.isRunning && !isBarred(unit)),
    barred: units.filter(isBarred),
  };
}
