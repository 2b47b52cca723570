import { PANEL_PAPERS, type PanelPaper, panelPaperPath } from '@mingcha/contract/panel-papers';
import { lastDayServed } from '@mingcha/database/panel-people';
import type { TenantTx } from '@mingcha/database/tenant';
import {
  type AppointedTerm,
  writeAppointmentLetter,
  writeMinutes,
  writeWorkPass,
} from '@mingcha/documents/panel/write-panel-paper';
import type { FastifyInstance } from 'fastify';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { admit, told } from '../../session/admit';
import { downloadNamed } from '../../session/download';
import type { OpenContext } from '../../session/open-context';
import { findGathering } from './gathering.loader';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Paper {
  name: string;
  content: Uint8Array;
}

/** Papers of a panel, written when asked for; each leaves a line in the trail. Not there and not yours are one answer. */
export function panelPaperRoutes(open: OpenContext) {
  return async (app: FastifyInstance): Promise<void> => {
    for (const paper of PANEL_PAPERS) {
      app.get<{ Params: { id: string } }>(panelPaperPath(paper, ':id'), async (request, reply) => {
        const act = paper === 'minutes' ? 'READ_GATHERINGS' : 'MANAGE_PANEL';
        const context = await admit(open, request, reply, act);
        if (context === null) return reply;
        const { id } = request.params;
        const written = isId(id) ? await context.act((tx) => write(context, tx, paper, id)) : null;
        if (written === null) return reply.code(404).send(told('NOT_FOUND', 'There is no such paper.'));
        return reply
          .type(DOCX)
          .header('content-disposition', downloadNamed(written.name))
          .send(Buffer.from(written.content));
      });
    }
  };
}

async function write(
  context: ApiContext,
  tx: TenantTx,
  paper: PanelPaper,
  id: string,
): Promise<Paper | null> {
  const written = await (paper === 'minutes' ? minutes(context, tx, id) : ofTerm(context, tx, paper, id));
  if (written) {
    await tx.audit({ act: 'PRINT_PAPER', subjectType: 'PANEL', subjectId: id, after: { paper } });
  }
  return written;
}

async function ofTerm(
  { today }: ApiContext,
  tx: TenantTx,
  paper: 'letter' | 'pass',
  id: string,
): Promise<Paper | null> {
  const [row] = await tx.query<Omit<AppointedTerm, 'to'> & { leftOn: string | null }>(
    `select t.name bureau, p.name panel, s.name, s.role, s.from_on::text "from", s.term_months "termMonths",
            s.left_on::text "leftOn", s.document_number "documentNumber",
            coalesce(s.appointed_on, s.from_on)::text "appointedOn"
       from supervisors s
       join tenants t on t.id = s.tenant_id
       join panels p on p.tenant_id = s.tenant_id and p.id = s.panel_id
      where s.tenant_id = $1 and s.id = $2`,
    [tx.actor.tenantId, id],
  );
  // Whoever no longer serves gets no paper that says so.
  if (!row || lastDayServed(row) < today) return null;
  const term = { ...row, to: lastDayServed(row) };
  return paper === 'letter'
    ? { name: `聘书(${row.name}).docx`, content: await writeAppointmentLetter(term) }
    : { name: `工作证(${row.name}).docx`, content: await writeWorkPass(term) };
}

async function minutes(context: ApiContext, tx: TenantTx, id: string): Promise<Paper | null> {
  const meeting = await findGathering(context, tx, id);
  if (meeting?.kind !== 'MEETING') return null;
  const [bureau] = await tx.query<{ name: string }>(
    'select t.name from meetings m join tenants t on t.id = m.tenant_id where m.id = $1',
    [id],
  );
  const content = await writeMinutes({ ...meeting, bureau: bureau?.name ?? '', panel: meeting.panelName });
  return { name: `会议纪要(${meeting.on}).docx`, content };
}
