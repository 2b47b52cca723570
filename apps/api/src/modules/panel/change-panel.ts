import { newId } from '@mingcha/database/new-id';
import { holdTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import { addDays } from '@mingcha/domain/calendar/civil-date';
import { decideAdviceReason } from '@mingcha/domain/panel/composition';
import { decideFoundingPanel, scopeGaps } from '@mingcha/domain/panel/found-panel';
import { decideOfficer } from '@mingcha/domain/panel/officer';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { institutionsInOperation, ownInstitutions } from '../institution/institution.loader';
import type {
  ExplainAdviceInput,
  FoundPanelInput,
  NameOfficerInput,
  PanelChoices,
  PanelKept,
} from './panel.inputs';
import { findPanels } from './panel.loader';

/** The institutions a panel may supervise, and those that none does today (S-1.6). */
export async function readPanelChoices({ today }: ApiContext, tx: ReadTx): Promise<PanelChoices> {
  const [organisations, panels] = await Promise.all([
    institutionsInOperation(tx, today),
    tx.query<{ scope: string[] }>(
      `select organisation_ids scope from panels
        where tenant_id = $1 and from_on <= $2 and (to_on is null or to_on >= $2)`,
      [tx.actor.tenantId, today],
    ),
  ]);
  const scopes = panels.map(({ scope }) => scope);
  return { organisations, uncovered: scopeGaps(organisations, scopes) };
}

/** Founds a panel of the own bureau (S-1.1, S-1.5, S-1.6). */
export async function foundPanel(
  context: ApiContext,
  tx: TenantTx,
  { formName = null, ...said }: FoundPanelInput,
): Promise<PanelKept | Refusal> {
  await holdTenant(tx);
  const own = await ownInstitutions(tx, context.today);
  const ids = own.map(({ id }) => id);
  const draft = decideFoundingPanel({ ...said, formName }, ids);
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const id = newId();
  await tx.query(
    `insert into panels (tenant_id, id, name, form, from_on, form_name, formation, document_number, document_title,
       organisation_ids) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tx.actor.tenantId, id, draft.name, draft.form, draft.from, draft.formName, draft.formation],
      ...[draft.documentNumber, draft.documentTitle, draft.organisationIds],
    ],
  );
  return keepPanel(context, tx, 'FOUND_PANEL', id, draft);
}

/** Names whoever keeps daily contact with a panel from a day on (S-3.5); whoever was before is so to the day before. */
export async function nameOfficer(
  context: ApiContext,
  tx: TenantTx,
  { panelId, name, from }: NameOfficerInput,
): Promise<PanelKept | Refusal> {
  const panel = await holdOwnPanel(context, tx, panelId);
  if ('code' in panel) return panel;
  const named = decideOfficer({ name, from }, panel.panel.officers[0]?.from ?? null);
  if (Array.isArray(named)) return named[0] as Refusal;
  await tx.query(
    `update panel_officers set to_on = $3 where tenant_id = $1 and panel_id = $2 and (to_on is null or to_on > $3)`,
    [tx.actor.tenantId, panelId, addDays(named.from, -1)],
  );
  await tx.query(
    'insert into panel_officers (tenant_id, id, panel_id, name, from_on) values ($1, $2, $3, $4, $5)',
    [...[tx.actor.tenantId, newId(), panelId, named.name, named.from]],
  );
  return keepPanel(context, tx, 'NAME_OFFICER', panelId, named);
}

/** Why a panel stands as it does although advised otherwise (S-1.3, S-2.1a); what was said before is in the trail. */
export async function explainAdvice(
  context: ApiContext,
  tx: TenantTx,
  { panelId, reason }: ExplainAdviceInput,
): Promise<PanelKept | Refusal> {
  const panel = await holdOwnPanel(context, tx, panelId);
  if ('code' in panel) return panel;
  const decided = decideAdviceReason(reason, panel.panel.advice);
  if (Array.isArray(decided)) return decided[0] as Refusal;
  await tx.query('update panels set advice_reason = $3 where tenant_id = $1 and id = $2', [
    ...[tx.actor.tenantId, panelId, decided],
  ]);
  return keepPanel(context, tx, 'EXPLAIN_ADVICE', panelId, { reason: decided });
}

/** A panel that the viewer manages, the bureau held so that two acts queue up; or a refusal. */
export async function holdOwnPanel(
  context: ApiContext,
  tx: TenantTx,
  panelId: string,
): Promise<PanelKept | Refusal> {
  if (!isId(panelId)) return refuse('PANEL_UNKNOWN', 'panelId');
  await holdTenant(tx);
  const [panel] = await findPanels(context, tx, 'p.id = $2', [panelId], 'MANAGE_PANEL');
  return panel ? { panel } : refuse('PANEL_UNKNOWN', 'panelId');
}

/** What every act about a panel ends with: duties derived anew, a line in the trail, the panel as it stands. */
export async function keepPanel(
  context: ApiContext,
  tx: TenantTx,
  act: string,
  id: string,
  after: object,
): Promise<PanelKept> {
  const [[panel]] = await Promise.all([
    findPanels(context, tx, 'p.id = $2', [id], 'MANAGE_PANEL'),
    rederiveTenant(tx, context.today),
    tx.audit({ act, subjectType: 'PANEL', subjectId: id, after }),
  ]);
  if (!panel) throw new Error(`The panel ${id} was stored and is not there.`);
  return { panel };
}
