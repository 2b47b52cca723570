import type { Actor } from '../actor';
import { Account, Session, SignInLink } from '../entities/account.entity';
import { Assessment, Duty } from '../entities/duty.entity';
import { Briefing, Contact, Inspection, Meeting } from '../entities/evidence.entity';
import { Bulletin, JobRequest } from '../entities/job.entity';
import { Notice } from '../entities/notice.entity';
import { Agreement, Organisation } from '../entities/organisation.entity';
import { Panel, Supervisor } from '../entities/panel.entity';
import { Assignment, Incumbency, Position } from '../entities/position.entity';
import { newId } from '../new-id';
import { tenantIdOf } from '../seed-reference';
import type { TenantTx } from '../tenant';

/** The platform itself, acting for the bureau of a division code. */
export function actorOf(code: string): Actor {
  return { tenantId: tenantIdOf(code), accountId: null, name: 'test', roles: [], requestId: 'test' };
}

export interface Furnished {
  stationId: string;
  positionId: string;
  accountId: string;
  panelId: string;
  login: string;
  tokenHash: string;
}

/** Gives the acting bureau one row in every table of its own, all of them consistent. */
export async function furnishTenant(
  { manager, query, actor, now, audit, enqueue }: TenantTx,
  about?: { subjectTenantId: string; organisationId: string },
): Promise<Furnished> {
  const { tenantId } = actor;
  const own = () => ({ tenantId, id: newId() });
  const lasting = { fromOn: '2024-01-01', toOn: null };
  const recorded = {
    on: '2025-03-05',
    recordedAt: now,
    recordedOn: '2025-03-05',
    source: 'CONSOLE' as const,
  };

  const opened = { openedOn: '2015-01-01', closedOn: null };
  const station = { ...own(), type: 'RELIEF_STATION' as const, name: '救助管理站', ...opened };
  const care = { ...own(), type: 'ENTRUSTED_CARE_INSTITUTION' as const, name: '安养中心', ...opened };
  await manager.insert(Organisation, [station, care]);

  const position = { ...own(), kind: 'SECTION_HEAD' as const, ...lasting };
  const unit = about ?? { subjectTenantId: tenantId, organisationId: station.id };
  await manager.insert(Position, position);
  await manager.insert(Incumbency, { ...own(), positionId: position.id, personName: '程雨桐', ...lasting });
  await manager.insert(Assignment, { ...own(), positionId: position.id, ...unit, ...lasting });

  const panel = { ...own(), name: '监督专班', form: 'COMMITTEE' as const, ...lasting };
  const person = { employer: '社工服务中心', background: '社会工作', fromOn: '2024-07-01', termMonths: 24 };
  await manager.insert(Panel, panel);
  await manager.insert(Supervisor, [
    { ...own(), panelId: panel.id, name: '胡立新', role: 'HEAD', ...person },
    { ...own(), panelId: panel.id, name: '吴建国', role: 'DEPUTY_HEAD', ...person },
  ]);
  await manager.insert(Agreement, {
    ...own(),
    stationId: station.id,
    careInstitutionId: care.id,
    ...lasting,
  });

  const account = { ...own(), login: `office-${newId()}`, name: '经办人', roles: ['SECTION_HEAD'] };
  const tokenHash = newId();
  const credential = { tenantId, tokenHash, accountId: account.id, createdAt: now, expiresAt: now };
  await manager.insert(Account, { ...account, mustChangePassword: false, createdAt: now });
  await manager.insert(Session, { ...credential, lastSeenAt: now, address: '', agent: '' });
  await manager.insert(SignInLink, { ...credential, purpose: 'SIGN_IN' });

  await manager.insert(Contact, {
    ...own(),
    ...recorded,
    positionId: position.id,
    ...unit,
    methods: ['FIELD_VISIT'],
    topics: ['LAWFUL_SERVICE'],
    problemsFound: '',
    problemsSolved: '',
    byProxy: false,
  });
  await manager.insert(Meeting, { ...own(), ...recorded, panelId: panel.id, attendees: ['胡立新'] });
  await manager.insert(Inspection, {
    ...own(),
    ...recorded,
    organisationId: care.id,
    participants: ['胡立新'],
    conclusion: '合格',
  });
  const counts = { stranded: 2, unidentified: 1, posted: 1 };
  await manager.insert(Briefing, { ...own(), ...recorded, organisationId: station.id, ...counts });

  const duty = {
    ...own(),
    ruleCode: 'X-0.0',
    ruleVersion: 1,
    trigger: 'ONCE' as const,
    subjectKind: 'TENANT' as const,
    subjectId: tenantId,
    subjectName: '',
    windowKey: 'once',
    opensOn: '2025-01-01',
    dueOn: '2025-12-31',
    needed: 1,
    dueSoonDays: 7,
    lateEntry: false,
    evidenceIds: [],
  };
  await manager.insert(Duty, duty);
  const sealed = { year: 2025, scheme: 'test', body: {}, sha256: '0'.repeat(64), sealedAt: now };
  await manager.insert(Assessment, { ...own(), ...sealed });
  await manager.insert(Notice, {
    ...own(),
    recipientId: account.id,
    dutyId: duty.id,
    stage: 'DUE_SOON',
    channel: 'INBOX',
    subject: {},
    body: {},
    createdAt: now,
  });
  await manager.insert(JobRequest, {
    ...own(),
    kind: 'MAKE_BULLETIN',
    subject: '2025-02',
    requestedBy: account.id,
    requestedAt: now,
    progress: 100,
    step: 'DONE',
    finishedAt: now,
  });
  await manager.insert(Bulletin, {
    ...own(),
    month: '2025-02',
    asOf: '2025-03-03',
    madeAt: now,
    madeBy: account.id,
    sha256: '0'.repeat(64),
    size: 1,
    content: Buffer.from('x'),
  });
  await query('insert into timetable_runs (tenant_id, job, on_date, started_at) values ($1, $2, $3, $4)', [
    tenantId,
    'derive-tenant',
    '2025-03-05',
    now,
  ]);
  await audit({ act: 'FURNISH', subjectType: 'TENANT', subjectId: tenantId, after: { station: station.id } });
  await enqueue('derive-tenant', { today: '2025-03-05' });
  return {
    stationId: station.id,
    positionId: position.id,
    accountId: account.id,
    panelId: panel.id,
    login: account.login,
    tokenHash,
  };
}
