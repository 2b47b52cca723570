import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AccountResolver } from './modules/account/account.resolver';
import { AssessmentResolver } from './modules/assessment/assessment.resolver';
import { AuditResolver } from './modules/audit/audit.resolver';
import { BriefingResolver } from './modules/briefing/briefing.resolver';
import { BulletinResolver } from './modules/bulletin/bulletin.resolver';
import { CareResolver } from './modules/care/care.resolver';
import { IssueResolver } from './modules/coordination/issue.resolver';
import { DutyResolver } from './modules/duty/duty.resolver';
import { ExcusableDutyResolver } from './modules/exemption/excusable-duty.resolver';
import { ExcuseResolver } from './modules/exemption/excuse.resolver';
import { FindingResolver } from './modules/finding/finding.resolver';
import { JointFindingsResolver } from './modules/finding/joint-findings.resolver';
import { GatheringResolver } from './modules/gathering/gathering.resolver';
import { InspectionResolver } from './modules/inspection/inspection.resolver';
import { InstitutionResolver } from './modules/institution/institution.resolver';
import { JobResolver } from './modules/job/job.resolver';
import { JointInspectionResolver } from './modules/joint-inspection/joint-inspection.resolver';
import { AssignmentResolver } from './modules/liaison/assignment.resolver';
import { ContactResolver } from './modules/liaison/contact.resolver';
import { CoverageResolver } from './modules/liaison/coverage.resolver';
import { MinorResolver } from './modules/minor/minor.resolver';
import { NoticeResolver } from './modules/notice/notice.resolver';
import { ToldResolver } from './modules/notice/told.resolver';
import { OpinionResolver } from './modules/opinion/opinion.resolver';
import { OversightResolver } from './modules/oversight/oversight.resolver';
import { PanelResolver } from './modules/panel/panel.resolver';
import { OfficeResolver } from './modules/people/office.resolver';
import { ProjectResolver } from './modules/project/project.resolver';
import { RuleResolver } from './modules/rule/rule.resolver';
import { StationReportResolver } from './modules/station-report/station-report.resolver';
import { TaskResolver } from './modules/task/task.resolver';
import { TracingResolver } from './modules/tracing/tracing.resolver';
import { SessionResolver } from './session/session.resolver';

/** The whole schema. Input is checked by GraphQL's types and decided on in the domain, so no validator here. */
export function buildApiSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      SessionResolver,
      DutyResolver,
      ContactResolver,
      ExcuseResolver,
      ExcusableDutyResolver,
      CareResolver,
      InspectionResolver,
      MinorResolver,
      TaskResolver,
      GatheringResolver,
      TracingResolver,
      BriefingResolver,
      IssueResolver,
      ProjectResolver,
      AssignmentResolver,
      CoverageResolver,
      OfficeResolver,
      JointInspectionResolver,
      FindingResolver,
      JointFindingsResolver,
      OpinionResolver,
      PanelResolver,
      StationReportResolver,
      OversightResolver,
      AssessmentResolver,
      RuleResolver,
      NoticeResolver,
      ToldResolver,
      AccountResolver,
      AuditResolver,
      InstitutionResolver,
      JobResolver,
      BulletinResolver,
    ],
    validate: false,
  });
}
