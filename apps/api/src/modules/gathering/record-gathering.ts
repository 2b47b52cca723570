import { newId } from '@mingcha/database/new-id';
import { loadPanelPeople } from '@mingcha/database/panel-people';
import { holdTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import { covers } from '@mingcha/domain/calendar/span';
import { decideGathering, decideGuidance } from '@mingcha/domain/gathering/decide-gathering';
import type { Refusal } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { toEligible } from '../panel/eligible.types';
import { findGathering, readGuidance } from './gathering.loader';
import type {
  AddGuidanceInput,
  GatheringKept,
  GatheringPanel,
  GuidanceKept,
  RecordGatheringInput,
} from './gathering.types';

interface PanelRow {
  id: string;
  name: string;
}

function panelsOf({ query, actor }: ReadTx, today: string): Promise<PanelRow[]> {
  return query<PanelRow>(
    `select id, name from panels where tenant_id = $1 and from_on <= $2 and (to_on is null or to_on >= $2)
      order by from_on, id`,
    [actor.tenantId, today],
  );
}

/** Panels in being and everybody who served, those serving today first: a past meeting had members of its day. */
export async function readGatheringPanels(context: ApiContext, tx: ReadTx): Promise<GatheringPanel[]> {
  const [panels, { terms }] = await Promise.all([
    panelsOf(tx, context.today),
    loadPanelPeople(tx, context.signedIn.tenantId),
  ]);
  return panels.map(({ id, name }) => {
    const ofPanel = terms.filter(({ panelId }) => panelId === id);
    const serving = ofPanel.filter((term) => covers(term, context.today));
    const others = ofPanel.filter((term) => !serving.includes(term));
    return { id, name, members: toEligible([...serving, ...others]) };
  });
}

/** Records a meeting, which serves S-3.6, or a training, which serves S-3.3. */
export async function recordGathering(
  context: ApiContext,
  tx: TenantTx,
  input: RecordGatheringInput,
): Promise<GatheringKept | Refusal> {
  await holdTenant(tx);
  const [panels, people] = await Promise.all([
    panelsOf(tx, context.today),
    loadPanelPeople(tx, tx.actor.tenantId),
  ]);
  const draft = decideGathering(
    input,
    panels.map(({ id }) => id),
    people,
    context.today,
  );
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const id = newId();
  const names = draft.members.map(({ name }) => name);
  await tx.query(
    `insert into ${draft.kind === 'MEETING' ? 'meetings' : 'trainings'} (tenant_id, id, panel_id, on_date, place, topics,
       text, person_ids, attendees, recorded_at, recorded_on, recorded_by, recorded_by_name
       ${draft.kind === 'MEETING' ? ', source' : ''})
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 ${draft.kind === 'MEETING' ? ", 'CONSOLE'" : ''})`,
    [
      ...[tx.actor.tenantId, id, draft.panelId, draft.on, draft.place, draft.topics, draft.text],
      draft.members.map(({ personId }) => personId),
      ...[names, tx.now, context.today, tx.actor.accountId, context.signedIn.name],
    ],
  );
  const [gathering] = await Promise.all([
    findGathering(context, tx, id),
    rederiveTenant(tx, context.today),
    tx.audit({
      act: 'RECORD_GATHERING',
      subjectType: draft.kind,
      subjectId: id,
      after: { ...draft, members: names },
    }),
  ]);
  if (!gathering) throw new Error(`The gathering ${id} was stored and is not there.`);
  return { gathering };
}

/** Puts guidance into the library of the bureau (S-3.4). */
export async function addGuidance(
  context: ApiContext,
  tx: TenantTx,
  { documentNumber = null, ...said }: AddGuidanceInput,
): Promise<GuidanceKept | Refusal> {
  const draft = decideGuidance({ ...said, documentNumber });
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const id = newId();
  await tx.query(
    `insert into guidance_notes (tenant_id, id, title, text, document_number, on_date, recorded_at, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[tx.actor.tenantId, id, draft.title, draft.text, draft.documentNumber, context.today, tx.now],
      context.signedIn.name,
    ],
  );
  await tx.audit({ act: 'ADD_GUIDANCE', subjectType: 'GUIDANCE', subjectId: id, after: draft });
  const guidance = (await readGuidance(context, tx)).find((note) => note.id === id);
  if (!guidance) throw new Error(`The guidance ${id} was stored and is not there.`);
  return { guidance };
}
