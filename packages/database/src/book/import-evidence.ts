import type { Book } from '@mingcha/domain/book/book';
import { Briefing, Contact, Inspection, Meeting } from '../entities/evidence.entity';
import type { TenantTx } from '../tenant';
import { type Count, type FindOrganisation, rowsOf } from './book-rows';
import type { BookFacts } from './import-facts';
import { mergeRows } from './merge-rows';

/** What every imported record carries. The office's own day of entry decides late entry (补录), not ours. */
function imported(tx: TenantTx, { on, recordedOn }: { on: string; recordedOn: string | null }) {
  return {
    on,
    recordedOn: recordedOn ?? on,
    recordedAt: tx.now,
    recordedBy: null,
    source: 'IMPORT' as const,
    voidedAt: null,
    voidedOn: null,
    voidedBy: null,
    voidReason: null,
    replacesId: null,
  };
}

/** Stores the records of one bureau. A record once stored is never changed by an import, not even after voiding. */
export async function importEvidence(
  tx: TenantTx,
  book: Book,
  code: string,
  facts: BookFacts,
  find: FindOrganisation,
  count: Count,
): Promise<void> {
  const contacts = rowsOf(book.contacts, code).map((row) => {
    const unit = find(row.organisation);
    return {
      ...imported(tx, row),
      positionId: facts.position(row.position),
      positionKind: row.position,
      subjectTenantId: unit.tenantId,
      organisationId: unit.id,
      methods: row.methods,
      topics: row.topics,
      // The book has no columns for these.
      ...{ purpose: null, inspectionMode: null, supervisionKind: null, stages: [], companions: [] },
      problemsFound: row.problemsFound ?? '',
      problemsSolved: row.problemsSolved ?? '',
      byProxy: row.byProxy,
    };
  });
  const contactKey = [
    'positionId',
    'organisationId',
    'on',
    'methods',
    'topics',
    'problemsFound',
    'problemsSolved',
    'byProxy',
    'recordedOn',
  ] as const;
  count('contacts', (await mergeRows(tx, Contact, contacts, contactKey)).tally);

  const meetings = rowsOf(book.meetings, code).map((row) => ({
    ...imported(tx, row),
    panelId: facts.panel(row.panel),
    attendees: row.attendees,
    ...{ place: '', topics: '', text: '', personIds: [], recordedByName: null },
  }));
  count(
    'meetings',
    (await mergeRows(tx, Meeting, meetings, ['panelId', 'on', 'attendees', 'recordedOn'])).tally,
  );

  const inspections = rowsOf(book.inspections, code).map((row) => ({
    ...imported(tx, row),
    organisationId: find(row.careInstitution).id,
    participants: row.participants,
    conclusion: row.conclusion ?? '',
    ...{
      kind: 'SPECIAL' as const,
      isUnannounced: false,
      checklistVersion: null,
      supervisorIds: [],
      recordedByName: null,
    },
  }));
  const inspectionKey = ['organisationId', 'on', 'participants', 'conclusion', 'recordedOn'] as const;
  count('inspections', (await mergeRows(tx, Inspection, inspections, inspectionKey)).tally);

  const briefings = rowsOf(book.briefings, code).map((row) => ({
    ...imported(tx, row),
    organisationId: find(row.station).id,
    stranded: row.stranded,
    unidentified: row.unidentified,
    posted: row.noticesPublished,
    ...{ inStation: null, text: null, recordedByName: null },
  }));
  const briefingKey = ['organisationId', 'on', 'stranded', 'unidentified', 'posted', 'recordedOn'] as const;
  count('briefings', (await mergeRows(tx, Briefing, briefings, briefingKey)).tally);
}
