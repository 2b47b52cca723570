import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AssessmentResolver } from './modules/assessment/assessment.resolver';
import { BulletinResolver } from './modules/bulletin/bulletin.resolver';
import { DutyResolver } from './modules/duty/duty.resolver';
import { JobResolver } from './modules/job/job.resolver';
import { ContactResolver } from './modules/liaison/contact.resolver';
import { NoticeResolver } from './modules/notice/notice.resolver';
import { OversightResolver } from './modules/oversight/oversight.resolver';
import { RuleResolver } from './modules/rule/rule.resolver';
import { SessionResolver } from './session/session.resolver';

/** The whole schema. Input is checked by GraphQL's types and decided on in the domain, so no validator here. */
export function buildApiSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      SessionResolver,
      DutyResolver,
      ContactResolver,
      OversightResolver,
      AssessmentResolver,
      RuleResolver,
      NoticeResolver,
      JobResolver,
      BulletinResolver,
    ],
    validate: false,
  });
}
