import type { Fill } from './schema-walk';

/** The kinds of row an id may be of: every one is tried in every place, also where it does not belong. */
export const KINDS = {
  tenant: 'select id from tenants where id = $1',
  organisation: 'select id from organisations where tenant_id = $1',
  position: "select id from positions where tenant_id = $1 and kind = 'SECTION_HEAD'",
  contact: 'select id from contacts where tenant_id = $1 and voided_at is null',
  assignment: 'select id from assignments where tenant_id = $1 and to_on is null',
  question: 'select id from liaison_questions where tenant_id = $1',
  panel: 'select id from panels where tenant_id = $1',
  agreement: 'select id from agreements where tenant_id = $1',
  duty: 'select id from duties where tenant_id = $1',
  excuse: 'select id from excuse_requests where tenant_id = $1',
  supervisor: 'select id from supervisors where tenant_id = $1 and left_on is null',
  account: 'select id from accounts where tenant_id = $1',
  notice: 'select id from notices where tenant_id = $1',
  attachment: 'select id from attachments where tenant_id = $1',
  stationReport: 'select id from station_reports where tenant_id = $1',
  jointInspection: 'select id from joint_inspections where tenant_id = $1',
  finding: 'select id from findings where tenant_id = $1',
  tie: 'select id from supervisor_ties where tenant_id = $1',
  override: 'select id from recusal_overrides where tenant_id = $1',
  opinion: 'select id from opinions where tenant_id = $1',
  care: 'select id from care_applications where tenant_id = $1',
  placement: 'select id from care_placements where tenant_id = $1',
  task: 'select id from supervision_tasks where tenant_id = $1',
  tracing: 'select id from tracing_cases where tenant_id = $1',
  minor: 'select id from minor_cases where tenant_id = $1',
  sight: 'select id from minor_file_grants where tenant_id = $1',
  inspection: 'select id from inspections where tenant_id = $1',
  project: 'select id from projects where tenant_id = $1',
  issue: 'select id from coordination_issues where tenant_id = $1',
  category: 'select id from coordination_categories where owner_tenant_id = $1',
  job: 'select id from job_requests where tenant_id = $1',
};
export type Kind = keyof typeof KINDS;

/** What belongs where: the kind of row that each id argument means. */
const MEANT: Record<string, Kind> = {
  'acknowledgeNotice.input.id': 'notice',
  'answerDistrict.input.questionId': 'question',
  'assignPost.input.organisationId': 'organisation',
  'assignPost.input.positionId': 'position',
  'changeAccount.input.id': 'account',
  'changeAccount.input.organisationId': 'organisation',
  'changeAccount.input.positionId': 'position',
  'changeAccount.input.supervisorId': 'supervisor',
  'closeInstitution.input.id': 'organisation',
  'contact.id': 'contact',
  'contacts.filter.organisationId': 'organisation',
  'coordinationIssue.id': 'issue',
  'decideExcuse.input.id': 'excuse',
  'disableAccount.input.id': 'account',
  'finding.id': 'finding',
  'findings.filter.organisationId': 'organisation',
  'moveFinding.input.id': 'finding',
  'panel.id': 'panel',
  'foundPanel.input.organisationIds': 'organisation',
  'nameOfficer.input.panelId': 'panel',
  'appointSupervisor.input.panelId': 'panel',
  'appointSupervisor.input.supervisorId': 'supervisor',
  'endTerm.input.supervisorId': 'supervisor',
  'recordQualification.input.supervisorId': 'supervisor',
  'declareTie.input.supervisorId': 'supervisor',
  'declareTie.input.organisationId': 'organisation',
  'endTie.input.id': 'tie',
  'askOverride.input.supervisorId': 'supervisor',
  'askOverride.input.organisationId': 'organisation',
  'approveOverride.input.id': 'override',
  'withdrawOverride.input.id': 'override',
  'opinion.id': 'opinion',
  'moveOpinion.input.id': 'opinion',
  'putOpinionOnLedger.input.id': 'opinion',
  'sendOpinion.input.organisationId': 'organisation',
  'task.id': 'task',
  'taskBurden.organisationId': 'organisation',
  'assignTask.input.organisationId': 'organisation',
  'assignTask.input.supervisorIds': 'supervisor',
  'answerTask.input.id': 'task',
  'finishTasks.input.taskIds': 'task',
  'withdrawTask.input.id': 'task',
  'tracingCase.id': 'tracing',
  'enterTracing.input.organisationId': 'organisation',
  'moveTracing.input.id': 'tracing',
  'sendBriefing.input.organisationId': 'organisation',
  'minorCase.id': 'minor',
  'admitMinor.input.organisationId': 'organisation',
  'moveMinor.input.id': 'minor',
  'moveMinor.input.supervisorIds': 'supervisor',
  'askMinorSight.input.id': 'minor',
  'decideMinorSight.input.id': 'sight',
  'revealReceiver.input.id': 'minor',
  'careApplication.id': 'care',
  'applyForCare.input.stationId': 'organisation',
  'applyForCare.input.careInstitutionId': 'organisation',
  'moveCare.input.id': 'care',
  'moveCare.input.supervisorIds': 'supervisor',
  'moveCare.input.purchaserId': 'tenant',
  'placeInCare.input.id': 'care',
  'endPlacement.input.id': 'placement',
  'inspection.id': 'inspection',
  'recordInspection.input.organisationId': 'organisation',
  'recordInspection.input.supervisorIds': 'supervisor',
  'voidInspection.input.id': 'inspection',
  'openFinding.input.organisationId': 'organisation',
  'openFinding.input.originId': 'jointInspection',
  'jointInspection.id': 'jointInspection',
  'recordJointInspection.input.organisationId': 'organisation',
  'recordJointInspection.input.positionId': 'position',
  'moveStationReport.input.id': 'stationReport',
  'stationReport.id': 'stationReport',
  'submitStationReport.input.organisationId': 'organisation',
  'endProject.input.id': 'project',
  'project.id': 'project',
  'recordProject.input.organisationId': 'organisation',
  'recordProject.input.positionId': 'position',
  'recordProject.input.purchaserId': 'tenant',
  'moveIssue.input.id': 'issue',
  'raiseIssue.input.categoryId': 'category',
  'raiseIssue.input.organisationId': 'organisation',
  'duty.id': 'duty',
  'enableAccount.input.id': 'account',
  'excuseRequests.filter.dutyId': 'duty',
  'endAssignment.input.id': 'assignment',
  'endPost.input.positionId': 'position',
  'handOver.input.id': 'assignment',
  'handOver.input.organisationId': 'organisation',
  'handOver.input.positionId': 'position',
  'inviteUser.input.organisationId': 'organisation',
  'inviteUser.input.positionId': 'position',
  'inviteUser.input.supervisorId': 'supervisor',
  'issueSignInLink.input.id': 'account',
  'leaveOffice.input.positionId': 'position',
  'liaisonTargets.positionId': 'position',
  'job.id': 'job',
  'markNoticesRead.input.ids': 'notice',
  'recordContact.input.attachmentIds': 'attachment',
  'recordContact.input.organisationId': 'organisation',
  'recordContact.input.positionId': 'position',
  'replaceContact.input.contact.attachmentIds': 'attachment',
  'replaceContact.input.contact.organisationId': 'organisation',
  'replaceContact.input.contact.positionId': 'position',
  'replaceContact.input.id': 'contact',
  'requestExemption.input.dutyId': 'duty',
  'stateNotApplicable.input.dutyId': 'duty',
  'takeOffice.input.positionId': 'position',
  'voidContact.input.id': 'contact',
  'withdrawExcuse.input.id': 'excuse',
};

export const NOT_THERE = '01900000-0000-7000-8000-00000000dead';
export const NO_CODE = '999999';

/** The kind of row an id argument means. */
export function meant(path: string): Kind {
  const kind = MEANT[path];
  if (!kind) throw new Error(`Say in isolation.test.ts which kind of row the id ${path} means.`);
  return kind;
}

/** One bureau, as somebody elsewhere may have heard of it. */
export interface Heard {
  code: string;
  ids: Record<Kind, string>;
  cursor: string;
  login: string;
}

/** Texts by the name of their argument. A new one must be named here before the walk goes on. */
function textFor(argument: string, heard: Heard): string | null {
  const texts: Record<string, string | null> = {
    tenantCode: heard.code,
    after: heard.cursor,
    login: heard.login,
    ruleCode: null,
    // A month that has not begun: nobody's worker is set to work by the walk.
    month: '2999-01',
    password: 'guess',
    token: 'guess',
    reason: '误录',
    problemsFound: '无',
    problemsSolved: '无',
    companions: '随行',
    reasonCode: 'EMERGENCY',
    grounds: '防汛',
    documentNumber: '9号',
    documentTitle: '请示',
    title: '标题',
    text: '说明',
    body: '公安局',
    // Of an institution there is: whoever founds one is refused, and founds none.
    name: '黄山市救助站',
    necessity: '寒潮',
    departments: '公安局',
    participants: '某人',
    conclusion: '结论',
    problem: '问题',
    responsible: '站长',
    measure: '措施',
    measures: '措施',
    areaName: '街面',
    caseCode: 'HS-0002',
    identityNumber: '11010519491231002X',
    relation: '父亲',
    request: '查看夜间值班',
    url: 'https://xunqin.mca.gov.cn/notice/1',
    sha256: null,
    whereTo: '回站',
    checklistVersion: 'ST-2026-1',
    code: 'ST-01',
    formName: '观察团',
    employer: '县医院',
    termReason: '换届',
    kind: '护士执业证',
    number: '1',
    issuer: '卫健委',
    shortcomings: '不足',
    proposals: '建议',
    provider: '社工中心',
    service: '寻亲服务',
    agreementNumber: '协〔2026〕1号',
    personName: '某',
    act: 'NO_SUCH_ACT',
    actorName: '某',
    subjectType: 'CONTACT',
    note: '无',
  };
  const text = texts[argument];
  if (text === undefined) throw new Error(`Say in stranger.ts what the text argument "${argument}" gets.`);
  return text;
}

/** Numbers by the name of their argument; any other is a year. */
const INTEGERS: Record<string, number> = {
  ...{ first: 20, persons: 1, age: 60 },
  ...{ inStation: 1, stranded: 1, unidentified: 1, posted: 1 },
};

export function filling(heard: Heard, idAt: (path: string) => string): Fill {
  return (path, typeName) => {
    const argument = path.split('.').at(-1) ?? '';
    if (typeName === 'ID') return idAt(path);
    if (typeName === 'String') return textFor(argument, heard);
    if (typeName === 'Date') return '2026-01-20';
    if (typeName === 'Boolean') return false;
    if (typeName === 'Int') return INTEGERS[argument] ?? 2025;
    throw new Error(`Say in stranger.ts what an argument of type ${typeName} gets (${path}).`);
  };
}
