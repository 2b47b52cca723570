import { readFile } from 'node:fs/promises';
import { issueLink } from '@mingcha/database/add-account';
import { importBook } from '@mingcha/database/book/import-book';
import type { TenantTx } from '@mingcha/database/tenant';
import { readBook } from '@mingcha/documents/book/read-book';
import type { Role } from '@mingcha/domain/access/access';
import { yearOf } from '@mingcha/domain/calendar/civil-date';
import { inviteUser } from '../invite-user';
import { operatorOf, tenantOf } from '../operator';
import type { Platform } from '../platform';
import { shiftBook } from './shift-book';

const BOOK_YEAR = 2025;

/** One person of the demonstration: who it is in the sample book, found on the day. */
interface Person {
  login: string;
  title: string;
  tenantCode: string;
  roles: Role[];
  /** Statement giving `name`, and the id that ties the account, of whoever it is today (`$1` bureau, `$2` day). */
  find: string;
}

const incumbent = (kind: string) => `
  select i.person_name as name, p.id as position_id
    from positions p join incumbencies i on i.tenant_id = p.tenant_id and i.position_id = p.id
   where p.tenant_id = $1 and p.kind = '${kind}' and i.from_on <= $2 and (i.to_on is null or i.to_on >= $2)`;

/** Somebody of whom the book does not speak. */
const somebody = (name: string) =>
  `select '${name}' as name where $1::uuid is not null and $2::date is not null`;

const PEOPLE: readonly Person[] = [
  {
    login: 'huangshan.section',
    title: '市局业务科室负责同志',
    tenantCode: '341000',
    roles: ['CITY_SECTION', 'LIAISON_LEADER'],
    find: incumbent('SECTION_HEAD'),
  },
  {
    login: 'shexian.clerk',
    title: '歙县民政局经办人',
    tenantCode: '341021',
    roles: ['CLERK'],
    find: somebody('吴经办'),
  },
  {
    login: 'shexian.leader',
    title: '歙县民政局业务科室负责同志',
    tenantCode: '341021',
    roles: ['LIAISON_LEADER'],
    find: incumbent('SECTION_HEAD'),
  },
  {
    login: 'shexian.station',
    title: '歙县救助管理站',
    tenantCode: '341021',
    roles: ['STATION_STAFF'],
    find: `select '程站务' as name, id as organisation_id from organisations
            where tenant_id = $1 and type = 'RELIEF_STATION' and opened_on <= $2`,
  },
  {
    login: 'shexian.supervisor',
    title: '歙县社会监督专班监督员',
    tenantCode: '341021',
    roles: ['SUPERVISOR'],
    find: `select name, id as supervisor_id from supervisors
            where tenant_id = $1 and from_on <= $2 and (left_on is null or left_on >= $2)
              and from_on + make_interval(months => term_months) > $2::date
            order by from_on, id limit 1`,
  },
  {
    login: 'shexian.principal',
    title: '歙县民政局主要负责同志',
    tenantCode: '341021',
    roles: ['LIAISON_LEADER'],
    find: incumbent('PRINCIPAL_LEADER'),
  },
  {
    login: 'shexian.system',
    title: '歙县民政局系统管理员',
    tenantCode: '341021',
    roles: ['SYSTEM_ADMIN'],
    find: somebody('许系统'),
  },
  {
    login: 'shexian.audit',
    title: '歙县民政局审计管理员',
    tenantCode: '341021',
    roles: ['AUDIT_ADMIN'],
    find: somebody('鲍审计'),
  },
];

interface Found {
  name: string;
  position_id?: string;
  organisation_id?: string;
  supervisor_id?: string;
}

async function invite(tx: TenantTx, person: Person, today: string): Promise<string> {
  const [found] = await tx.query<Found>(person.find, [tx.actor.tenantId, today]);
  if (!found) throw new Error(`The sample book has nobody for ${person.title}.`);
  return inviteUser(tx, {
    login: person.login,
    name: found.name,
    roles: person.roles,
    positionId: found.position_id ?? null,
    organisationId: found.organisation_id ?? null,
    supervisorId: found.supervisor_id ?? null,
  });
}

/** Loads Huangshan's sample year, moved to the current one, into an empty platform. */
export async function loadDemonstration(platform: Platform, file: string): Promise<void> {
  const reading = await readBook(await readFile(file));
  if ('faults' in reading) throw new Error(`The demonstration book is faulty: ${reading.faults[0]?.message}`);
  const { database, today } = platform;
  const book = shiftBook(reading.book, yearOf(today) - BOOK_YEAR, today);
  await importBook(database, book, { operator: '演示数据', requestId: 'demonstration', today });
}

export interface DemonstrationLink {
  title: string;
  secret: string;
}

/** A fresh one-time link for each person of the demonstration; whoever is not there yet is invited. */
export async function issueDemonstrationLinks(platform: Platform): Promise<DemonstrationLink[]> {
  const links: DemonstrationLink[] = [];
  for (const person of PEOPLE) {
    const { id: tenantId } = await tenantOf(platform, person.tenantCode);
    const secret = await platform.database.withTenant(operatorOf(tenantId, 'demonstration'), async (tx) => {
      const [account] = await tx.query<{ id: string }>(
        'select id from accounts where tenant_id = $1 and login = $2',
        [tenantId, person.login],
      );
      return account ? issueLink(tx, account.id, 'SIGN_IN') : invite(tx, person, platform.today);
    });
    links.push({ title: person.title, secret });
  }
  return links;
}
