import type { Book } from '@mingcha/domain/book/book';
import ExcelJS from 'exceljs';
import { writeBook } from './write-book';

/** A book with one good row in every sheet. */
export function givenBook(): Book {
  const county = { row: 2, tenantCode: '341021' };
  const leader = { ...county, position: 'PRINCIPAL_LEADER' } as const;
  return {
    organisations: [
      { ...county, name: '歙县救助站', type: 'RELIEF_STATION', from: '2015-01-01', to: null },
      {
        ...county,
        row: 3,
        name: '歙县安养中心',
        type: 'ENTRUSTED_CARE_INSTITUTION',
        from: '2015-01-01',
        to: null,
      },
    ],
    incumbencies: [{ ...leader, personName: '汪承', from: '2024-03-15', to: '2025-10-07' }],
    assignments: [{ ...leader, organisation: '歙县救助站', from: '2024-03-15', to: null }],
    contacts: [
      {
        ...leader,
        organisation: '歙县救助站',
        on: '2025-03-01',
        methods: ['FIELD_VISIT', 'COVERT_CHECK'],
        topics: ['LAWFUL_SERVICE'],
        problemsFound: '档案不全',
        problemsSolved: null,
        byProxy: false,
        recordedOn: '2025-03-05',
      },
    ],
    panels: [
      { ...county, name: '歙县专班', form: { form: 'OTHER', text: '观察团' }, from: '2024-07-01', to: null },
    ],
    supervisors: [
      {
        ...county,
        panel: '歙县专班',
        name: '程文静',
        role: 'HEAD',
        employer: '律师事务所',
        background: '法律',
        appointedOn: '2024-07-01',
        termMonths: 24,
        leftOn: '2025-06-03',
        leftReason: '辞任',
      },
    ],
    meetings: [{ ...county, panel: '歙县专班', on: '2025-05-04', attendees: ['程文静'], recordedOn: null }],
    agreements: [
      { ...county, station: '歙县救助站', careInstitution: '歙县安养中心', from: '2024-04-01', to: null },
    ],
    inspections: [
      {
        ...county,
        careInstitution: '歙县安养中心',
        on: '2025-06-02',
        participants: ['程文静', '胡建国'],
        conclusion: '合格',
        recordedOn: null,
      },
    ],
    briefings: [
      {
        ...county,
        station: '歙县救助站',
        on: '2025-01-12',
        stranded: 4,
        unidentified: 2,
        noticesPublished: 0,
        recordedOn: null,
      },
    ],
  };
}

/** The bytes of a book after somebody worked on it in a spreadsheet program. */
export async function editBook(
  book: Book,
  edit: (sheet: (title: string) => ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeBook(book);
  await workbook.xlsx.load(bytes.slice().buffer);
  edit((title) => {
    const sheet = workbook.getWorksheet(title);
    if (!sheet) throw new Error(`No sheet ${title}`);
    return sheet;
  }, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
