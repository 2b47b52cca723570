import type { NoticeChannel } from '@mingcha/database/entities/notice.entity';
import type { ReadTx } from '@mingcha/database/tenant';
import { type Capacity, readStage } from '@mingcha/domain/reminding/stage';
import DataLoader from 'dataloader';
import type { ApiContext } from '../../graphql/context';
import type { Duty } from '../duty/duty.types';
import type { Told } from './told.types';

interface ToldRow {
  id: string;
  duty_id: string;
  stage: string;
  recipient_name: string | null;
  told_as: Capacity | null;
  channel: NoticeChannel;
  created_at: Date;
  acknowledged_at: Date | null;
}

const SELECT_TOLD = `
  select n.id, n.duty_id, n.stage, n.recipient_name, n.told_as, n.channel, n.created_at, n.acknowledged_at
    from notices n
   where n.subject_tenant_id = any($1::uuid[]) and n.duty_id = any($2::uuid[])
   order by n.created_at, n.stage, n.told_as, n.id`;

function toTold(row: ToldRow): Told[] {
  const stage = readStage(row.stage);
  if (stage === null) return [];
  return [
    {
      id: row.id,
      stage: stage.kind,
      days: stage.days,
      recipientName: row.recipient_name,
      toldAs: row.told_as,
      channel: row.channel,
      at: row.created_at,
      acknowledgedAt: row.acknowledged_at,
    },
  ];
}

/** One statement, however many duties of however many bureaus. */
async function readTold(tx: ReadTx, duties: readonly Duty[]): Promise<Told[][]> {
  const rows = await tx.query<ToldRow>(SELECT_TOLD, [
    [...new Set(duties.map(({ tenant }) => tenant.id))],
    duties.map(({ id }) => id),
  ]);
  const told = new Map<string, Told[]>(duties.map(({ id }) => [id, []]));
  for (const row of rows) told.get(row.duty_id)?.push(...toTold(row));
  return duties.map(({ id }) => told.get(id) ?? []);
}

const loaders = new WeakMap<ApiContext, DataLoader<Duty, Told[]>>();

/** Who was told of a duty, read together with all others that the same request asks about at that moment. */
export function findTold(context: ApiContext, duty: Duty): Promise<Told[]> {
  const known = loaders.get(context);
  const loader =
    known ?? new DataLoader((duties: readonly Duty[]) => context.read((tx) => readTold(tx, duties)));
  if (!known) loaders.set(context, loader);
  return loader.load(duty);
}
