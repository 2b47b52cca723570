import { seedDays, seedYears } from '@mingcha/domain/calendar/seed-days';
import type { TenantLevel } from '@mingcha/domain/engine/facts';
import { HUANGSHAN_2019_7_RULES, POLICY_DOCUMENTS } from '@mingcha/domain/rules/huangshan-2019-7';
import type { Query } from './actor';
import { newId } from './new-id';
import { withOwner } from './tenant';

interface Bureau {
  code: string;
  name: string;
  shortName: string;
  level: TenantLevel;
  parent: string | null;
  hasOwnStation: boolean;
}

const province = (code: string, shortName: string): Bureau => ({
  code,
  shortName,
  name: `${shortName}民政厅`,
  level: 'PROVINCE',
  parent: null,
  hasOwnStation: true,
});
const city = (code: string, shortName: string, parent: string): Bureau => ({
  code,
  shortName,
  name: `${shortName}民政局`,
  level: 'CITY',
  parent,
  hasOwnStation: true,
});
const county = (code: string, shortName: string, parent: string): Bureau => ({
  ...city(code, shortName, parent),
  level: 'COUNTY',
});
/** 屯溪区、黄山区、徽州区 have no relief station of their own (L-1.8, A2). */
const district = (code: string, shortName: string, parent: string): Bureau => ({
  ...county(code, shortName, parent),
  hasOwnStation: false,
});

/** The addressees of the notice, and who stands above them. */
export const BUREAUS: readonly Bureau[] = [
  province('340000', '安徽省'),
  city('341000', '黄山市', '340000'),
  district('341002', '屯溪区', '341000'),
  district('341003', '黄山区', '341000'),
  district('341004', '徽州区', '341000'),
  county('341021', '歙县', '341000'),
  county('341022', '休宁县', '341000'),
  county('341023', '黟县', '341000'),
  county('341024', '祁门县', '341000'),
];

/** Unless the operator says otherwise, days before are nobody's duty: the first year there is a book of. */
export const KEPT_FROM = '2025-01-01';

/** The same bureau has the same id in every installation, readable from its division code. */
export function tenantIdOf(code: string): string {
  return `01900000-0000-7000-8000-000000${code}`;
}

/** The tree, the notice and its rules, the calendar. Run twice, it changes nothing; it never overwrites. */
export function seedReference(ownerUrl: string, keptFrom: string = KEPT_FROM): Promise<void> {
  return withOwner(ownerUrl, async (query) => {
    await seedBureaus(query, keptFrom);
    await seedRules(query);
    await seedCalendar(query);
  });
}

async function seedBureaus(query: Query, keptFrom: string): Promise<void> {
  const pathOf = (code: string): string => {
    const parent = BUREAUS.find((bureau) => bureau.code === code)?.parent ?? null;
    return `${parent === null ? '/' : pathOf(parent)}${tenantIdOf(code)}/`;
  };
  for (const { code, name, shortName, level, parent, hasOwnStation } of BUREAUS) {
    await query(
      `insert into tenants (id, code, name, short_name, level, parent_id, path, has_own_station, kept_from)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9 where not exists (select from tenants where code = $2)`,
      [
        tenantIdOf(code),
        code,
        name,
        shortName,
        level,
        parent && tenantIdOf(parent),
        pathOf(code),
        hasOwnStation,
        keptFrom,
      ],
    );
  }
}

async function seedRules(query: Query): Promise<void> {
  for (const document of POLICY_DOCUMENTS) {
    const { number, title, issuer, indexNumber, issuedOn, publishedOn, addressees } = document;
    await query(
      `insert into policy_documents (id, number, title, issuer, index_number, issued_on, published_on, addressees)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [newId(), number, title, issuer, indexNumber, issuedOn, publishedOn, addressees],
    );
  }
  await query(
    `insert into rule_versions (id, policy_document_id, code, version, body, effective_from, effective_to)
     select ids.id, d.id, body ->> 'code', (body ->> 'version')::int, body,
       (body ->> 'effectiveFrom')::date, (body ->> 'effectiveTo')::date
     from unnest($1::uuid[], $2::jsonb[]) as ids (id, body)
     join policy_documents d on d.number = body ->> 'sourceDocument'
     on conflict do nothing`,
    [HUANGSHAN_2019_7_RULES.map(newId), HUANGSHAN_2019_7_RULES.map((rule) => JSON.stringify(rule))],
  );
}

async function seedCalendar(query: Query): Promise<void> {
  const days = seedYears().flatMap(seedDays);
  await query(
    `insert into calendar_days (day, kind, name)
     select * from unnest($1::date[], $2::text[], $3::text[]) on conflict do nothing`,
    [days.map((day) => day.on), days.map((day) => day.kind), days.map((day) => day.name)],
  );
}
