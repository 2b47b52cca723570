import type { ReadTx } from '@mingcha/database/tenant';
import { can } from '@mingcha/domain/access/access';
import { covers } from '@mingcha/domain/calendar/span';
import {
  type IncumbencyFact,
  type OrganisationFact,
  POSITION_KINDS,
  type PositionFact,
  type TenantFacts,
} from '@mingcha/domain/engine/facts';
import { awaitsDecision, type PostOnDay, postsOn } from '@mingcha/domain/liaison/coverage';
import type { ApiContext } from '../../graphql/context';
import { bureausInReach } from '../../graphql/scope';
import { type RuleBook, ruleBook } from '../rule/rule.loader';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import { type AssignmentRow, SELECT_ASSIGNMENTS, toAssignment } from './assignment.loader';
import type { BureauCoverage, LiaisonCoverage } from './coverage.types';
import { lastQuestions } from './question.loader';

type Owned<Fact> = Fact & { ownerId: string };

interface Known {
  tenants: TenantColumns[];
  organisations: OrganisationFact[];
  positions: Owned<PositionFact>[];
  incumbencies: Owned<IncumbencyFact>[];
  assignments: AssignmentRow[];
}

const LASTING = 'tenant_id "ownerId", from_on "from", to_on "to"';

/** Whatever bears on the arrangements of some bureaus: as many statements for a city as for a county. */
async function readKnown({ query }: ReadTx, bureaus: readonly string[], on: string): Promise<Known> {
  const [tenants, organisations, positions, incumbencies, assignments] = await Promise.all([
    query<TenantColumns>(
      `select ${tenantColumns('t')} from tenants t
        where t.id = any($1::uuid[]) and t.level <> 'PROVINCE' order by t.code`,
      [bureaus],
    ),
    query<OrganisationFact>(
      `select o.id, o.tenant_id "tenantId", b.level "tenantLevel", o.type, o.name,
              o.opened_on "from", o.closed_on "to"
         from organisations o join tenants b on b.id = o.tenant_id
        where o.tenant_id = any($1::uuid[]) or (o.tenant_id, o.id) in
              (select subject_tenant_id, organisation_id from assignments where tenant_id = any($1::uuid[]))
        order by o.type, o.name`,
      [bureaus],
    ),
    query<Owned<PositionFact>>(
      `select id, kind, ${LASTING} from positions where tenant_id = any($1::uuid[]) order by id`,
      [bureaus],
    ),
    query<Owned<IncumbencyFact>>(
      `select position_id "positionId", person_name "personName", ${LASTING}
         from incumbencies where tenant_id = any($1::uuid[])`,
      [bureaus],
    ),
    query<AssignmentRow>(
      `${SELECT_ASSIGNMENTS}
        where (a.tenant_id = any($2::uuid[]) or a.subject_tenant_id = any($2::uuid[]))
          and a.from_on <= $1 and (a.to_on is null or a.to_on >= $1)
        order by a.from_on, a.id`,
      [on, bureaus],
    ),
  ]);
  return { tenants, organisations, positions, incumbencies, assignments };
}

/** Who looks after which institution on a day, what the notice asks for besides, and where a post is vacant. */
export function listCoverage(context: ApiContext, on: string): Promise<LiaisonCoverage> {
  return context.read(async (tx) => {
    const bureaus = bureausInReach(context.signedIn, 'READ_LIAISON', tx.visible);
    const [known, questions] = await Promise.all([
      readKnown(tx, bureaus, on),
      lastQuestions(context, tx, bureaus),
    ]);
    const rules = ruleBook(tx);
    return {
      on,
      bureaus: known.tenants.map((row) => {
        const facts = factsOf(row, known);
        return {
          ...coverageOf(context, tx, row, facts, known, rules, on),
          question: questions.get(row.t_id) ?? null,
        };
      }),
    };
  });
}

/** The facts of one bureau, as far as its arrangements rest on them. */
function factsOf(row: TenantColumns, known: Known): TenantFacts {
  const isOwn = ({ ownerId }: { ownerId: string }) => ownerId === row.t_id;
  const { t_id: id, t_code: code, t_name: name, t_level: level, t_has_own_station: hasOwnStation } = row;
  const assignments = known.assignments.filter(({ t_id }) => t_id === id);
  const assigned = new Set(assignments.map(({ organisation_id }) => organisation_id));
  return {
    tenant: { id, code, name, level, hasOwnStation },
    organisations: known.organisations.filter((body) => body.tenantId === id || assigned.has(body.id)),
    positions: known.positions.filter(isOwn),
    incumbencies: known.incumbencies.filter(isOwn),
    assignments: assignments.map((fact) => ({
      id: fact.id,
      positionId: fact.position_id,
      organisationId: fact.organisation_id,
      from: fact.from_on,
      to: fact.to_on,
    })),
    ...{
      panels: [],
      panelOfficers: [],
      supervisors: [],
      agreements: [],
      events: [],
      exemptions: [],
      notApplicable: [],
    },
  };
}

function coverageOf(
  { signedIn: { tenantId, roles } }: ApiContext,
  tx: ReadTx,
  row: TenantColumns,
  facts: TenantFacts,
  known: Known,
  rules: RuleBook,
  on: string,
): Omit<BureauCoverage, 'question'> {
  const tenant = toTenant(row);
  const isMine = tenant.id === tenantId;
  const isUndecided = awaitsDecision(facts, tx.rules, on);
  const posts = postsOn(facts, tx.rules, on);
  const rank = ({ position }: PostOnDay) => POSITION_KINDS.indexOf(position.kind);
  const isHere = (id: string) =>
    facts.organisations.some((body) => body.id === id && body.tenantId === tenant.id);
  return {
    tenant,
    institutions: facts.organisations
      .filter((body) => body.tenantId === tenant.id && covers(body, on))
      .map(({ id, name, type }) => ({ id, name, type })),
    posts: posts
      .sort((a, b) => rank(a) - rank(b))
      .map(({ position: { id, kind }, incumbentName, vacantSince }) => ({
        position: { id, kind, tenant },
        incumbentName,
        vacantSince,
      })),
    assignments: known.assignments
      .filter((each) => each.t_id === tenant.id || isHere(each.organisation_id))
      .map(toAssignment),
    requirements: posts.flatMap(({ position, requirements }) =>
      requirements.map(({ ruleCode, ruleVersion, isMet }) => ({
        positionId: position.id,
        rule: rules.get(ruleCode, ruleVersion),
        isMet,
      })),
    ),
    awaitsDecision: isUndecided,
    canAssign: isMine && can(roles, 'ASSIGN_LIAISON'),
    canChangeOffice: isMine && can(roles, 'CHANGE_OFFICE'),
    canAskCity: isMine && isUndecided && can(roles, 'ASK_CITY'),
  };
}
