import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AssessmentResolver } from './modules/assessment/assessment.resolver';
import { IssueResolver } from './modules/coordination/issue.resolver';
import { DutyResolver } from './modules/duty/duty.resolver';
import { JointInspectionResolver } from './modules/joint-inspection/joint-inspection.resolver';
import { ContactResolver } from './modules/liaison/contact.resolver';
import { NoticeResolver } from './modules/notice/notice.resolver';
import { OversightResolver } from './modules/oversight/oversight.resolver';
import { ProjectResolver } from './modules/project/project.resolver';
import { RuleResolver } from './modules/rule/rule.resolver';
import { StationReportResolver } from './modules/station-report/station-report.resolver';
import { SessionResolver } from './session/session.resolver';

/** The whole schema. Input is checked by GraphQL's types and decided on in the domain, so no validator here. */
export function buildApiSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      SessionResolver,
      DutyResolver,
      ContactResolver,
      IssueResolver,
      ProjectResolver,
      JointInspectionResolver,
      StationReportResolver,
      OversightResolver,
      AssessmentResolver,
      RuleResolver,
      NoticeResolver,
    ],
    validate: false,
  });
}
