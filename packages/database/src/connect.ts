import 'reflect-metadata';
import pg from 'pg';
import { DataSource, DefaultNamingStrategy } from 'typeorm';
import { Account, Session, SignInFailure, SignInLink } from './entities/account.entity';
import { Attachment } from './entities/attachment.entity';
import { CareApplication, CarePlacement, CareStepRow } from './entities/care.entity';
import { CoordinationCategory, CoordinationIssue, CoordinationStep } from './entities/coordination.entity';
import { Assessment, Duty } from './entities/duty.entity';
import { Briefing, Contact, Inspection, InspectionCheck, Meeting } from './entities/evidence.entity';
import { ExcuseDecision, ExcuseRequest } from './entities/excuse.entity';
import { Finding, FindingStepRow } from './entities/finding.entity';
import { GuidanceNote, Training } from './entities/gathering.entity';
import { Bulletin, JobRequest } from './entities/job.entity';
import { JointInspection } from './entities/joint-inspection.entity';
import { LiaisonDecision, LiaisonQuestion } from './entities/liaison-question.entity';
import { MinorCase, MinorFileGrant, MinorReceiver, MinorStepRow } from './entities/minor.entity';
import { Digest, Notice } from './entities/notice.entity';
import { Opinion, OpinionStepRow } from './entities/opinion.entity';
import { Agreement, Organisation } from './entities/organisation.entity';
import {
  Panel,
  PanelOfficer,
  Qualification,
  RecusalOverride,
  Supervisor,
  SupervisorTie,
} from './entities/panel.entity';
import { Assignment, Incumbency, Position } from './entities/position.entity';
import { Project } from './entities/project.entity';
import { CalendarDay, PolicyDocument, RuleVersion, Tenant } from './entities/reference.entity';
import { StationReport, StationReportStep } from './entities/station-report.entity';
import { SupervisionTask, SupervisionTaskStep } from './entities/task.entity';
import { TracingCase, TracingStepRow } from './entities/tracing.entity';
import { AuditEntry, OutboxRow } from './entities/trail.entity';
import { migrations } from './migrations';

/** One URL per role: `owner` keeps the schema, `app` works behind the tenant door, `relay` empties the outbox. */
export interface DatabaseUrls {
  owner: string;
  app: string;
  relay: string;
}

export const entities = [
  Tenant,
  PolicyDocument,
  RuleVersion,
  CalendarDay,
  Organisation,
  Agreement,
  Position,
  Incumbency,
  Assignment,
  LiaisonQuestion,
  LiaisonDecision,
  Panel,
  PanelOfficer,
  Qualification,
  RecusalOverride,
  Supervisor,
  SupervisorTie,
  Contact,
  Attachment,
  Meeting,
  Inspection,
  Briefing,
  ExcuseRequest,
  ExcuseDecision,
  Duty,
  Assessment,
  Account,
  Session,
  SignInLink,
  SignInFailure,
  CoordinationCategory,
  CoordinationIssue,
  CoordinationStep,
  Project,
  JointInspection,
  Finding,
  FindingStepRow,
  Opinion,
  OpinionStepRow,
  MinorCase,
  MinorStepRow,
  MinorReceiver,
  MinorFileGrant,
  TracingCase,
  TracingStepRow,
  Training,
  GuidanceNote,
  SupervisionTask,
  SupervisionTaskStep,
  CareApplication,
  CareStepRow,
  CarePlacement,
  InspectionCheck,
  StationReport,
  StationReportStep,
  Notice,
  Digest,
  JobRequest,
  Bulletin,
  OutboxRow,
  AuditEntry,
];

/** `keptFrom` ↔ `kept_from`: a column is its property, spelt as SQL spells. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string): string {
    return custom || property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

const { DATE, INT8 } = pg.types.builtins;

/** Civil days stay text: a `Date` would move them with the time zone of the process (engine.md, semantics 1). */
const civilTypes: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => {
    if (id === DATE) return String;
    if (id === INT8) return Number;
    return pg.types.getTypeParser(id, format);
  },
};

function clientOptions(url: string): pg.ClientConfig {
  // Statements asked for together travel together; each waits for those before it, none for its own round trip.
  return { connectionString: url, types: civilTypes, statement_timeout: 60_000, pipeline: true };
}

/**
 * A connection whose loss is heard from its first moment: it fails the statement and is replaced. Unheard, as pools
 * leave those just opened and those in use, the restart of a server would end the process.
 */
export class HeardClient extends pg.Client {
  constructor(options?: pg.ClientConfig) {
    super(options);
    this.on('error', () => undefined);
  }
}

/** Connects TypeORM as one role. Nothing outside `tenant.ts` and `migrate.ts` should need it. */
export function openSource(url: string, poolSize: number): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    namingStrategy: new SnakeCase(),
    synchronize: false,
    installExtensions: false,
    logging: false,
    poolSize,
    extra: { ...clientOptions(url), Client: HeardClient },
  }).initialize();
}

/** A plain pool, for the role that needs no entities. */
export function openPool(url: string, size: number): pg.Pool {
  const pool = new pg.Pool({ ...clientOptions(url), max: size, Client: HeardClient });
  pool.on('error', () => undefined);
  return pool;
}

/** Runs `work` on one plain connection of its own. */
export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new HeardClient(clientOptions(url));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
