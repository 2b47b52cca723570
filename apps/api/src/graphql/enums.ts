import { NOTICE_CHANNELS } from '@mingcha/database/entities/notice.entity';
import { ROLES } from '@mingcha/domain/access/access';
import { PERIOD_UNITS } from '@mingcha/domain/calendar/periods';
import { DUTY_STATUSES, SUBJECT_KINDS, TRIGGER_KINDS, VERDICTS } from '@mingcha/domain/engine/duty';
import { CONTACT_METHODS, CONTACT_TOPICS, EVIDENCE_KINDS } from '@mingcha/domain/engine/evidence';
import { ORGANISATION_TYPES, POSITION_KINDS, TENANT_LEVELS } from '@mingcha/domain/engine/facts';
import { EXCUSE_KINDS, EXCUSE_STATES, VERDICTS_ON_EXCUSES } from '@mingcha/domain/exemption/excuse';
import { JOB_KINDS, JOB_STEPS } from '@mingcha/domain/job/job';
import {
  CONTACT_PURPOSES,
  CONTACT_STATES,
  CONTACT_TRAITS,
  INSPECTION_MODES,
  SUPERVISION_KINDS,
} from '@mingcha/domain/liaison/contact-words';
import {
  ESCALATION_TARGETS,
  ISSUE_PARTIES,
  ISSUE_STATES,
  ISSUE_STEPS,
} from '@mingcha/domain/liaison/coordination';
import { JOINT_TRIGGERS } from '@mingcha/domain/liaison/joint-inspection';
import { LIAISON_DECISIONS } from '@mingcha/domain/liaison/question';
import { PROJECT_MODES } from '@mingcha/domain/liaison/social-force-project';
import { REPORT_KINDS, REPORT_STATES, REPORT_STEPS } from '@mingcha/domain/liaison/station-report';
import { CAPACITIES, STAGE_KINDS } from '@mingcha/domain/reminding/stage';
import { DEADLINE_UNITS } from '@mingcha/domain/rules/rule';
import { STRENGTHS } from '@mingcha/domain/rules/strength';
import { SERVICE_STAGES } from '@mingcha/domain/service-stage';
import { registerEnumType } from 'type-graphql';

/** The domain's closed lists of words, as GraphQL enums: one word per thing, from list to column to schema. */
export function asEnum<const Words extends readonly string[]>(
  name: string,
  words: Words,
  description: string,
) {
  const entries = Object.fromEntries(words.map((word) => [word, word])) as { [Word in Words[number]]: Word };
  registerEnumType(entries, { name, description });
  return entries;
}

export const TenantLevel = asEnum('TenantLevel', TENANT_LEVELS, 'Where a bureau stands in the tree.');
export const OrganisationType = asEnum('OrganisationType', ORGANISATION_TYPES, 'Kinds of institution.');
export const PositionKind = asEnum(
  'PositionKind',
  POSITION_KINDS,
  'The three posts that owe contacts (L-3.1 to L-3.3).',
);
export const Role = asEnum('Role', ROLES, 'What a person is here; rights hang on it.');
export const DutyStatus = asEnum('DutyStatus', DUTY_STATUSES, 'Where a duty stands today.');
export const SubjectKind = asEnum('SubjectKind', SUBJECT_KINDS, 'What kind of thing owes a duty.');
export const TriggerKind = asEnum('TriggerKind', TRIGGER_KINDS, 'What makes a rule owe a duty.');
export const Strength = asEnum('Strength', STRENGTHS, "The notice's own words for how binding a rule is.");
export const ContactMethod = asEnum(
  'ContactMethod',
  CONTACT_METHODS,
  'How a leader made contact (L-3.4, A9).',
);
export const ContactTopic = asEnum(
  'ContactTopic',
  CONTACT_TOPICS,
  'What a contact was about (L-2.1 to L-2.5).',
);
export const ContactPurpose = asEnum('ContactPurpose', CONTACT_PURPOSES, 'What a contact was for (G-2.1).');
export const InspectionMode = asEnum('InspectionMode', INSPECTION_MODES, 'Random or key inspection (L-3.5).');
export const SupervisionKind = asEnum(
  'SupervisionKind',
  SUPERVISION_KINDS,
  'Routine or thematic supervision (L-3.5).',
);
export const ServiceStage = asEnum(
  'ServiceStage',
  SERVICE_STAGES,
  'The stages of service in which rights must be protected (G-2.3).',
);
export const ContactState = asEnum('ContactState', CONTACT_STATES, 'Whether a contact stands or was voided.');
export const ContactTrait = asEnum(
  'ContactTrait',
  CONTACT_TRAITS,
  'What contacts are counted by when the quality of liaison is looked at (G-2.4).',
);
export const EvidenceKind = asEnum(
  'EvidenceKind',
  EVIDENCE_KINDS,
  'What kind of record proves that something was done.',
);
export const JobKind = asEnum('JobKind', JOB_KINDS, 'What a person may ask the worker for.');
export const JobStep = asEnum('JobStep', JOB_STEPS, 'Where a requested job is.');
export const Verdict = asEnum('Verdict', VERDICTS, 'Whether a record counted for a duty, and if not why.');
export const ExcuseKind = asEnum(
  'ExcuseKind',
  EXCUSE_KINDS,
  'What excuses a duty: an exemption (豁免, A7), or that the rule does not apply (不适用, A6).',
);
export const ExcuseState = asEnum('ExcuseState', EXCUSE_STATES, 'Where a request to be excused stands.');
export const ExcuseVerdict = asEnum('ExcuseVerdict', VERDICTS_ON_EXCUSES, 'What the level above decided.');
export const PeriodUnit = asEnum('PeriodUnit', PERIOD_UNITS, 'Calendar periods, never rolling ones (A8).');
export const DeadlineUnit = asEnum('DeadlineUnit', DEADLINE_UNITS, 'What a deadline is counted in.');
export const IssueState = asEnum('IssueState', ISSUE_STATES, 'Where a coordination issue stands (L-2.3).');
export const IssueStep = asEnum('IssueStep', ISSUE_STEPS, 'What can be done with a coordination issue.');
export const IssueParty = asEnum('IssueParty', ISSUE_PARTIES, 'On whose side of an issue somebody acts.');
export const EscalationTarget = asEnum(
  'EscalationTarget',
  ESCALATION_TARGETS,
  'Whom an issue is escalated to: 报请当地政府或协调有关部门 (L-2.3).',
);
export const ProjectMode = asEnum(
  'ProjectMode',
  PROJECT_MODES,
  'How a social force takes part: 政府购买服务、项目合作、志愿服务等 (L-2.5).',
);
export const LiaisonDecision = asEnum(
  'LiaisonDecision',
  LIAISON_DECISIONS,
  'What a city may decide for a district without a relief station (A2).',
);
export const StageKind = asEnum('StageKind', STAGE_KINDS, 'What somebody was told of a duty.');
export const Capacity = asEnum('Capacity', CAPACITIES, 'In what capacity somebody was told.');
export const NoticeChannel = asEnum('NoticeChannel', NOTICE_CHANNELS, 'Through what somebody was told.');
export const JointTrigger = asEnum(
  'JointTrigger',
  JOINT_TRIGGERS,
  'What called for a joint inspection: 时效性、阶段性、突出性 (L-3.7).',
);
export const ReportKind = asEnum(
  'ReportKind',
  REPORT_KINDS,
  'What an institution reports of its own accord (W-2.1, W-2.2).',
);
export const ReportState = asEnum('ReportState', REPORT_STATES, 'Where a station report stands.');
export const ReportStep = asEnum('ReportStep', REPORT_STEPS, 'What can be done with a station report.');
