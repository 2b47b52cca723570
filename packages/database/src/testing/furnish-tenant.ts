import type { Actor } from '../actor';
import { Account, Session, SignInLink } from '../entities/account.entity';
import { Attachment } from '../entities/attachment.entity';
import { CoordinationStep } from '../entities/coordination.entity';
import { Assessment, Duty } from '../entities/duty.entity';
import { Briefing, Contact, Inspection, InspectionCheck } from '../entities/evidence.entity';
import { Bulletin, JobRequest } from '../entities/job.entity';
import { JointInspection } from '../entities/joint-inspection.entity';
import { LiaisonDecision, LiaisonQuestion } from '../entities/liaison-question.entity';
import { Digest, Notice } from '../entities/notice.entity';
import { Agreement, Organisation } from '../entities/organisation.entity';
import { Panel, Supervisor } from '../entities/panel.entity';
import { Assignment, Incumbency, Position } from '../entities/position.entity';
import { Project } from '../entities/project.entity';
import { StationReport, StationReportStep } from '../entities/station-report.entity';
import { newId } from '../new-id';
import { tenantIdOf } from '../seed-reference';
import type { TenantTx } from '../tenant';
import { furnishCare } from './furnish-care';
import { furnishExcuse } from './furnish-excuse';
import { furnishFinding } from './furnish-finding';
import { furnishGatherings } from './furnish-gathering';
import { furnishIssue } from './furnish-issue';
import { furnishMinor } from './furnish-minor';
import { furnishOpinion } from './furnish-opinion';
import { furnishPanel } from './furnish-panel';
import { furnishTask } from './furnish-task';
import { furnishTracing } from './furnish-tracing';

/** The platform itself, acting for the bureau of a division code. */
export function actorOf(code: string): Actor {
  return { tenantId: tenantIdOf(code), accountId: null, name: 'test', roles: [], requestId: 'test' };
}

export interface Furnished {
  stationId: string;
  issueId: string;
  positionId: string;
  accountId: string;
  panelId: string;
  login: string;
  tokenHash: string;
}

/** Gives the acting bureau one row in every table of its own, all of them consistent. */
export async function furnishTenant(
  { manager, query, actor, now, audit, enqueue }: TenantTx,
  about?: { subjectTenantId: string; organisationId: string; issueId: string },
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
  const { subjectTenantId, organisationId, issueId } = about ?? {
    subjectTenantId: tenantId,
    organisationId: station.id,
    issueId: null,
  };
  const unit = { subjectTenantId, organisationId };
  await manager.insert(Position, position);
  await manager.insert(Incumbency, { ...own(), positionId: position.id, personName: '程雨桐', ...lasting });
  await manager.insert(Assignment, { ...own(), positionId: position.id, ...unit, ...lasting });

  const panel = { ...own(), name: '监督专班', form: 'COMMITTEE' as const, ...lasting };
  const person = { employer: '社工服务中心', background: '社会工作', fromOn: '2024-07-01', termMonths: 24 };
  await manager.insert(Panel, panel);
  await manager.insert(Supervisor, [
    { ...own(), panelId: panel.id, personId: newId(), name: '胡立新', role: 'HEAD', ...person },
    { ...own(), panelId: panel.id, personId: newId(), name: '吴建国', role: 'DEPUTY_HEAD', ...person },
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
  const bound = { panelId: panel.id, organisationId: care.id, accountId: account.id };
  await furnishPanel({ manager, actor, now }, bound);
  await furnishOpinion({ query, actor, now }, care.id);

  const contact = { ...own(), ...recorded, positionId: position.id, positionKind: position.kind, ...unit };
  await manager.insert(Contact, {
    ...contact,
    methods: ['FIELD_VISIT'],
    topics: ['LAWFUL_SERVICE'],
    problemsFound: '',
    problemsSolved: '',
    byProxy: false,
  });
  await manager.insert(Attachment, {
    ...own(),
    contactId: contact.id,
    subjectTenantId: unit.subjectTenantId,
    name: '现场.png',
    mediaType: 'image/png',
    size: 1,
    sha256: '0'.repeat(64),
    bytes: Buffer.from('x'),
    uploadedAt: now,
    uploadedBy: account.id,
  });
  const question = { ...own(), text: '请市局明确联系单位', askedOn: '2025-03-05', askedAt: now };
  await manager.insert(LiaisonQuestion, question);
  await manager.insert(LiaisonDecision, {
    ...own(),
    subjectTenantId: unit.subjectTenantId,
    questionId: question.id,
    decision: 'EXEMPT',
    documentNumber: '民函〔2025〕1号',
    decidedOn: '2025-03-05',
    decidedAt: now,
  });
  await furnishGatherings({ manager, actor, now }, panel.id);
  const inspection = { ...own(), organisationId: care.id, participants: ['胡立新'], conclusion: '合格' };
  await manager.insert(Inspection, { ...recorded, ...inspection });
  await manager.insert(InspectionCheck, {
    ...own(),
    inspectionId: inspection.id,
    item: 'FC-01',
    result: 'PASS',
  });
  await furnishCare({ manager, actor, now }, station.id, care.id);
  await furnishMinor({ manager, actor, now }, { organisationId: station.id, accountId: account.id });
  const counts = { stranded: 2, unidentified: 1, posted: 1 };
  await manager.insert(Briefing, { ...own(), ...recorded, organisationId: station.id, ...counts });

  await furnishTask({ manager, query, actor, now }, station.id);
  await furnishTracing({ manager, actor, now }, station.id);

  const report = { ...own(), organisationId: station.id, kind: 'WORK_REPORT' as const, on: '2025-03-05' };
  await manager.insert(StationReport, { ...report, title: '一季度工作', text: '救助 31 人次' });
  await manager.insert(StationReportStep, {
    ...{ ...own(), reportId: report.id, place: 1, step: 'SUBMIT', state: 'SUBMITTED', text: '' },
    ...{ recordedAt: now, recordedOn: '2025-03-05', recordedByName: '站务' },
  });
  const joint = { ...own(), ...unit, positionId: position.id, trigger: 'PHASED' as const, on: '2025-03-05' };
  await manager.insert(JointInspection, {
    ...{ ...joint, necessity: '春季集中救助', departments: ['公安局'], participants: ['程雨桐'] },
    ...{ conclusion: '总体规范', recordedAt: now, recordedOn: '2025-03-05', recordedByName: '经办人' },
  });
  await furnishFinding({ query, actor, now }, { ...unit, originId: joint.id });
  await manager.insert(Project, {
    ...{
      ...own(),
      organisationId: station.id,
      mode: 'PURCHASE',
      provider: '社工服务中心',
      service: '寻亲服务',
    },
    ...{ purchaserTenantId: tenantId, fromOn: '2025-01-01', toOn: '2025-12-31', positionId: position.id },
    ...{ recordedAt: now, recordedOn: '2025-03-05' },
  });
  const ownIssueId = await furnishIssue({ manager, actor, now }, station.id);
  if (issueId !== null) {
    await manager.insert(CoordinationStep, {
      ...{ ...own(), subjectTenantId, issueId, place: 2, step: 'HAND_BACK', state: 'ACCEPTED' },
      ...{ party: 'BUREAU_ABOVE', on: '2025-03-05', text: '请先与县公安局协商' },
      ...{ recordedAt: now, recordedOn: '2025-03-05', recordedByName: '经办人' },
    });
  }

  const duty = {
    ...{ ...own(), ruleCode: 'X-0.0', ruleVersion: 1, trigger: 'ONCE' as const, windowKey: 'once' },
    ...{ subjectKind: 'TENANT' as const, subjectId: tenantId, subjectName: '', needed: 1, dueSoonDays: 7 },
    ...{ opensOn: '2025-01-01', dueOn: '2025-12-31', lateEntry: false, evidenceIds: [] },
  };
  await manager.insert(Duty, duty);
  await furnishExcuse({ manager, actor, now }, position.id, unit.subjectTenantId);
  const sealed = { year: 2025, scheme: 'test', body: {}, sha256: '0'.repeat(64), sealedAt: now };
  await manager.insert(Assessment, { ...own(), ...sealed });
  await manager.insert(Notice, {
    ...own(),
    recipientId: account.id,
    dutyId: duty.id,
    subjectTenantId: tenantId,
    stage: 'BEFORE_7',
    channel: 'INBOX',
    subject: {},
    body: {},
    createdAt: now,
  });
  const mailed = { recipientId: account.id, onDate: '2025-03-05', createdAt: now };
  await manager.insert(Digest, { ...own(), ...mailed });
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
    issueId: ownIssueId,
    positionId: position.id,
    accountId: account.id,
    panelId: panel.id,
    login: account.login,
    tokenHash,
  };
}
