import { can } from '@mingcha/domain/access/access';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { selectJobs } from '../job/job.loader';
import type { Bulletin, Bulletins } from './bulletin.types';

/** Five years of months. */
const MOST = 60;

/** The bulletins of the own bureau, without their content, and the jobs that are making one. */
export function listBulletins(context: ApiContext): Promise<Bulletins> {
  return context.read(async (tx) => {
    const [made, jobs] = await Promise.all([
      tx.query<Bulletin>(
        `select b.id, b.month, b.as_of "asOf", b.made_at "madeAt", a.name "madeBy", b.sha256, b.size
           from bulletins b left join accounts a on a.tenant_id = b.tenant_id and a.id = b.made_by
          where b.tenant_id = $1 order by b.month desc, b.made_at desc, b.id desc limit ${MOST}`,
        [tx.actor.tenantId],
      ),
      selectJobs(
        tx,
        `kind = 'MAKE_BULLETIN' and (finished_at is null
           or (step = 'FAILED' and finished_at > $2::timestamptz - interval '1 day'))
         order by requested_at desc, id desc limit 12`,
        [context.now()],
      ),
    ]);
    return { made, jobs, canMake: can(context.signedIn.roles, 'MAKE_BULLETIN') };
  });
}

export interface BulletinFile {
  bureau: string;
  month: string;
  content: Buffer;
}

/** The file of a bulletin of the own bureau, and a line in the trail; null when it is not there, or not yours. */
export async function fetchBulletin(context: ApiContext, id: string): Promise<BulletinFile | null> {
  if (!isId(id)) return null;
  return context.act(async (tx) => {
    const [file] = await tx.query<BulletinFile>(
      'select t.name bureau, b.month, b.content from bulletins b join tenants t on t.id = b.tenant_id where b.tenant_id = $1 and b.id = $2',
      [tx.actor.tenantId, id],
    );
    if (!file) return null;
    await tx.audit({ act: 'READ_BULLETIN', subjectType: 'BULLETIN', subjectId: id });
    return file;
  });
}
