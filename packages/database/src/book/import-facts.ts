import type { Book, OrganisationRow } from '@mingcha/domain/book/book';
import type { PositionKind } from '@mingcha/domain/engine/facts';
import { Agreement, Organisation } from '../entities/organisation.entity';
import { Panel, Supervisor } from '../entities/panel.entity';
import { Assignment, Incumbency, Position } from '../entities/position.entity';
import { newId } from '../new-id';
import type { TenantTx } from '../tenant';
import { type Count, type FindOrganisation, rowsOf } from './book-rows';
import { mergeRows, type Tally } from './merge-rows';

/** What the records of the book refer to, by the office's own names. */
export interface BookFacts {
  position(kind: PositionKind): string;
  panel(name: string): string;
}

function mustFind<Key>(ids: ReadonlyMap<Key, string>, key: Key): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The book was not checked: ${String(key)} is unknown.`);
  return id;
}

export async function importOrganisations(tx: TenantTx, rows: readonly OrganisationRow[]): Promise<Tally> {
  const wanted = rows.map(({ name, type, from, to }) => ({ name, type, openedOn: from, closedOn: to }));
  return (await mergeRows(tx, Organisation, wanted, ['name', 'openedOn'], ['type', 'closedOn'])).tally;
}

/** A position exists from its earliest row on; whoever holds it comes and goes (A11). */
async function importPositions(
  tx: TenantTx,
  book: Book,
  code: string,
  count: Count,
): Promise<Map<PositionKind, string>> {
  const rows = rowsOf(book.incumbencies, code);
  const stored = await tx.manager.findBy(Position, { tenantId: tx.actor.tenantId });
  const earliest = new Map(stored.map(({ kind, fromOn }) => [kind, fromOn]));
  for (const { position, from } of rows) {
    const known = earliest.get(position);
    if (known === undefined || from < known) earliest.set(position, from);
  }
  const wanted = [...earliest].map(([kind, fromOn]) => ({ kind, fromOn, toOn: null }));
  const { rows: positions } = await mergeRows(tx, Position, wanted, ['kind'], ['fromOn']);
  const ids = new Map(positions.map(({ kind, id }) => [kind, id]));

  const incumbencies = rows.map(({ position, personName, from, to }) => ({
    positionId: mustFind(ids, position),
    personName,
    fromOn: from,
    toOn: to,
  }));
  const { tally } = await mergeRows(
    tx,
    Incumbency,
    incumbencies,
    ['positionId', 'personName', 'fromOn'],
    ['toOn'],
  );
  count('incumbencies', tally);
  return ids;
}

async function importPanels(
  tx: TenantTx,
  book: Book,
  code: string,
  count: Count,
): Promise<Map<string, string>> {
  const wanted = rowsOf(book.panels, code).map(({ name, form, from, to }) => ({
    name,
    form: form.form,
    fromOn: from,
    toOn: to,
    ...{
      formName: null,
      formation: [],
      documentNumber: null,
      documentTitle: null,
      organisationIds: [],
      adviceReason: null,
    },
  }));
  const { tally } = await mergeRows(tx, Panel, wanted, ['name', 'fromOn'], ['form', 'toOn']);
  count('panels', tally);
  const stored = await tx.manager.find(Panel, {
    where: { tenantId: tx.actor.tenantId },
    order: { fromOn: 'ASC' },
  });
  const ids = new Map(stored.map(({ name, id }) => [name, id]));

  const personOf = await knownPersons(tx);
  const supervisors = rowsOf(book.supervisors, code).map((row) => ({
    personId: personOf(row.name),
    panelId: mustFind(ids, row.panel),
    name: row.name,
    role: row.role,
    employer: row.employer,
    background: row.background ?? '',
    fromOn: row.appointedOn,
    termMonths: row.termMonths,
    leftOn: row.leftOn,
    leftReason: row.leftReason,
    ...{ backgrounds: [], termReason: null, undertakingOn: null, documentNumber: null, appointedOn: null },
    ...{ appointedByName: null, leftKind: null, leftDocument: null, leftByName: null },
  }));
  const merged = await mergeRows(
    tx,
    Supervisor,
    supervisors,
    ['panelId', 'name', 'fromOn'],
    ['role', 'employer', 'background', 'termMonths', 'leftOn', 'leftReason'],
  );
  count('supervisors', merged.tally);
  return ids;
}

/** A book tells people apart by their names: the same name in one bureau is the same person, of a term before or new. */
async function knownPersons({ query, actor }: TenantTx): Promise<(name: string) => string> {
  const terms = await query<{ name: string; personId: string }>(
    `select name, person_id "personId" from supervisors where tenant_id = $1 order by from_on desc, id desc`,
    [actor.tenantId],
  );
  const persons = new Map(terms.map(({ name, personId }) => [name, personId]));
  return (name) => {
    const personId = persons.get(name) ?? newId();
    persons.set(name, personId);
    return personId;
  };
}

/** Stores what is so over time in one bureau; its institutions must be stored already. */
export async function importFacts(
  tx: TenantTx,
  book: Book,
  code: string,
  find: FindOrganisation,
  count: Count,
): Promise<BookFacts> {
  const positions = await importPositions(tx, book, code, count);
  const panels = await importPanels(tx, book, code, count);

  const assignments = rowsOf(book.assignments, code).map(({ position, organisation, from, to }) => {
    const unit = find(organisation);
    return {
      positionId: mustFind(positions, position),
      subjectTenantId: unit.tenantId,
      organisationId: unit.id,
      fromOn: from,
      toOn: to,
    };
  });
  const assigned = await mergeRows(
    tx,
    Assignment,
    assignments,
    ['positionId', 'organisationId', 'fromOn'],
    ['toOn'],
  );
  count('assignments', assigned.tally);

  const agreements = rowsOf(book.agreements, code).map(({ station, careInstitution, from, to }) => ({
    stationId: find(station).id,
    careInstitutionId: find(careInstitution).id,
    fromOn: from,
    toOn: to,
    ...{ applicationId: null, number: null, purchaserTenantId: null },
  }));
  const agreed = await mergeRows(
    tx,
    Agreement,
    agreements,
    ['stationId', 'careInstitutionId', 'fromOn'],
    ['toOn'],
  );
  count('agreements', agreed.tally);

  return { position: (kind) => mustFind(positions, kind), panel: (name) => mustFind(panels, name) };
}
