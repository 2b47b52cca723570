import { newId } from '@mingcha/database/new-id';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import { refuseCategory } from '@mingcha/domain/liaison/raise-issue';
import type { Refusal } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import type { Organisation } from '../institution/organisation.types';
import type { AddIssueCategoryInput, IssueCategory, IssueCategoryAdded, IssueChoices } from './issue.types';

/** The notice's five, and what the own bureau and those above it added (L-2.4). */
function listCategories({ query, actor }: ReadTx): Promise<IssueCategory[]> {
  return query<IssueCategory>(
    `select c.id, c.code, c.name
       from coordination_categories c join tenants t on t.id = $1
      where c.owner_tenant_id is null or t.path like '%/' || c.owner_tenant_id || '/%'
      order by c.place, c.name`,
    [actor.tenantId],
  );
}

/** What the viewer may choose from: station staff their own institution, others every one of the bureau. */
export async function readIssueChoices(context: ApiContext, tx: ReadTx): Promise<IssueChoices> {
  const { tenantId, roles, organisationId } = context.signedIn;
  const isBureau = roles.includes('CLERK') || roles.includes('LIAISON_LEADER');
  const [organisations, categories] = await Promise.all([
    tx.query<Organisation>(
      `select id, name, type from organisations
        where tenant_id = $1 and ($2 or id = $3) and opened_on <= $4 and (closed_on is null or closed_on >= $4)
        order by type <> 'RELIEF_STATION', name`,
      [tenantId, isBureau, organisationId, context.today],
    ),
    listCategories(tx),
  ]);
  return { organisations, categories };
}

/** Puts a category on the bureau's list; one that is there already is answered as it is. */
export async function addIssueCategory(
  tx: TenantTx,
  { name }: AddIssueCategoryInput,
): Promise<IssueCategoryAdded | Refusal> {
  const [refusal] = refuseCategory(name);
  if (refusal) return refusal;
  const tidied = name.trim();
  const known = await listCategories(tx);
  const found = known.find((category) => category.name === tidied);
  if (found) return { category: found };
  const category = { id: newId(), code: null, name: tidied };
  await Promise.all([
    tx.query(
      'insert into coordination_categories (id, owner_tenant_id, name, place) values ($1, $2, $3, $4)',
      [category.id, tx.actor.tenantId, tidied, known.length + 1],
    ),
    tx.audit({
      act: 'ADD_ISSUE_CATEGORY',
      subjectType: 'COORDINATION_CATEGORY',
      subjectId: category.id,
      after: { name: tidied },
    }),
  ]);
  return { category };
}
