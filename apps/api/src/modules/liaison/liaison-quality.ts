import { CONTACT_METHODS, type ContactMethod } from '@mingcha/domain/engine/evidence';
import { type OrganisationType, POSITION_KINDS, type PositionKind } from '@mingcha/domain/engine/facts';
import { SERVICE_STAGES, type ServiceStage } from '@mingcha/domain/service-stage';
import type { ApiContext } from '../../graphql/context';
import { numbered } from '../../graphql/scope';
import { calendarYear } from '../../graphql/year';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import { organisationOf, readableContacts } from './contact.loader';
import { COUNTED, REMOTE_ONLY } from './contact-filter';
import type { LiaisonQuality } from './liaison-quality.types';

interface Row extends TenantColumns {
  id: string;
  position_kind: PositionKind;
  organisation_id: string;
  organisation_name: string | null;
  organisation_type: OrganisationType | null;
  subject: TenantColumns;
  total: number;
  counted: number;
  remote_only: number;
  found: number;
  solved: number;
  random: number;
  key: number;
  routine: number;
  thematic: number;
  methods: Record<ContactMethod, number>;
  stages: Record<ServiceStage, number>;
}

const count = (when: string) => `(count(*) filter (where ${when}))::int`;
const countEach = (words: readonly string[], column: string) =>
  `json_build_object(${words.map((word) => `'${word}', ${count(`counted and '${word}' = any(${column})`)}`).join()})`;

const GROUP = 'tenant_id, position_kind, subject_tenant_id, organisation_id';

/**
 * `$1` the year, `$2` the bureau's code or null; `scope` of `c`. One statement: the year's contacts, and the units
 * assigned in it, so that a unit nobody went to stands there with zeros.
 */
const qualityOf = (scope: string) => `
  select ${tenantColumns('t')}, o.name as organisation_name, o.type as organisation_type, q.*,
         md5(concat_ws('/', q.tenant_id, q.position_kind, q.organisation_id, $1::int)) as id,
         (select row_to_json(s) from (select ${tenantColumns('b')} from tenants b where b.id = q.subject_tenant_id) s)
           as subject
    from (
      select ${GROUP}, ${count('is_contact')} as total, ${count('counted')} as counted,
             ${count('is_remote')} as remote_only,
             ${count("counted and problems_found <> ''")} as found,
             ${count("counted and problems_solved <> ''")} as solved,
             ${count("counted and inspection_mode = 'RANDOM'")} as random,
             ${count("counted and inspection_mode = 'KEY'")} as key,
             ${count("counted and supervision_kind = 'ROUTINE'")} as routine,
             ${count("counted and supervision_kind = 'THEMATIC'")} as thematic,
             ${countEach(CONTACT_METHODS, 'methods')} as methods, ${countEach(SERVICE_STAGES, 'stages')} as stages
        from (
          select ${GROUP}, true as is_contact, ${COUNTED} as counted, ${REMOTE_ONLY} as is_remote, methods, stages,
                 problems_found, problems_solved, inspection_mode, supervision_kind
            from contacts c
           where ${scope} and c.voided_at is null
             and c.on_date between make_date($1::int, 1, 1) and make_date($1::int, 12, 31)
          union all
          select c.tenant_id, p.kind, c.subject_tenant_id, c.organisation_id, false, false, false, '{}', '{}', '', '',
                 null, null
            from assignments c
            join positions p on p.tenant_id = c.tenant_id and p.id = c.position_id
           where ${scope} and c.from_on <= make_date($1::int, 12, 31)
             and (c.to_on is null or c.to_on >= make_date($1::int, 1, 1))
        ) each
       group by ${GROUP}
    ) q
    join tenants t on t.id = q.tenant_id and ($2::text is null or t.code = $2)
    left join organisations o on o.tenant_id = q.subject_tenant_id and o.id = q.organisation_id
   order by t.code, array_position('{${POSITION_KINDS.join()}}'::text[], q.position_kind), o.name, q.organisation_id`;

function used<Word extends string>(counts: Record<Word, number>): { word: Word; count: number }[] {
  const entries = Object.entries(counts) as [Word, number][];
  return entries.filter(([, n]) => n > 0).map(([word, n]) => ({ word, count: n }));
}

function toQuality(row: Row): LiaisonQuality {
  return {
    id: row.id,
    tenant: toTenant(row),
    positionKind: row.position_kind,
    organisation: organisationOf(row),
    organisationId: row.organisation_id,
    subjectTenant: toTenant(row.subject),
    total: row.total,
    counted: row.counted,
    remoteOnly: row.remote_only,
    methods: used(row.methods).map(({ word, count: n }) => ({ method: word, count: n })),
    stages: used(row.stages).map(({ word, count: n }) => ({ stage: word, count: n })),
    problemsFound: row.found,
    problemsSolved: row.solved,
    random: row.random,
    key: row.key,
    routine: row.routine,
    thematic: row.thematic,
  };
}

/** What came of the liaison of every post with every unit in the viewer's reach, in one year (G-2.4). */
export async function readLiaisonQuality(
  context: ApiContext,
  year: number,
  tenantCode: string | null,
): Promise<LiaisonQuality[]> {
  const { sql, params } = numbered(readableContacts(context.signedIn), 3);
  const rows = await context.read((tx) =>
    tx.query<Row>(qualityOf(sql), [calendarYear(year), tenantCode, ...params]),
  );
  return rows.map(toQuality);
}
