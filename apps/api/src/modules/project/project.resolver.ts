import { can } from '@mingcha/domain/access/access';
import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { Refusal, toRefusal } from '../../graphql/refusal';
import { findProjects, listProjects } from './project.loader';
import {
  EndProjectInput,
  Project,
  ProjectChoices,
  ProjectConnection,
  ProjectKept,
  ProjectResult,
  RecordProjectInput,
} from './project.types';
import { endProject, readProjectChoices, recordProject } from './record-project';

function answer(outcome: ProjectKept | Decision): ProjectKept | Refusal {
  return 'code' in outcome ? toRefusal(outcome) : Object.assign(new ProjectKept(), outcome);
}

@Resolver(() => Project)
export class ProjectResolver {
  @Can('READ_PROJECTS')
  @Query(() => ProjectConnection, {
    description: 'Social-force projects the viewer may read, the latest agreement first (L-2.5).',
  })
  projects(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after?: string | null,
  ): Promise<ProjectConnection> {
    return listProjects(context, first, after ?? null);
  }

  @Can('READ_PROJECTS')
  @Query(() => Project, {
    nullable: true,
    description: 'One project, or null when it is not there or not yours.',
  })
  async project(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Project | null> {
    if (!isId(id)) return null;
    const [project] = await context.read((tx) => findProjects(context, tx, [id]));
    return project ?? null;
  }

  @Can('RECORD_PROJECT')
  @Query(() => ProjectChoices, {
    description: 'Institutions, posts and purchasers to record a project with.',
  })
  projectChoices(@Ctx() context: ApiContext): Promise<ProjectChoices> {
    return context.read((tx) => readProjectChoices(context, tx));
  }

  @Can('RECORD_PROJECT')
  @Mutation(() => ProjectResult, {
    description: 'Record a social-force project; a station is never its purchaser (L-2.5, L-2.6).',
  })
  async recordProject(
    @Ctx() context: ApiContext,
    @Arg('input', () => RecordProjectInput, { description: 'The project.' }) input: RecordProjectInput,
  ): Promise<ProjectKept | Refusal> {
    return answer(await context.act((tx) => recordProject(context, tx, input)));
  }

  @Can('RECORD_PROJECT')
  @Mutation(() => ProjectResult, { description: 'End a project before its time, with a reason.' })
  async endProject(
    @Ctx() context: ApiContext,
    @Arg('input', () => EndProjectInput, { description: 'Which, when and why.' }) input: EndProjectInput,
  ): Promise<ProjectKept | Refusal> {
    return answer(await context.act((tx) => endProject(context, tx, input)));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may end it before its time.' })
  canEnd(@Ctx() context: ApiContext, @Root() project: Project): boolean {
    const { roles, tenantId } = context.signedIn;
    const isRunning = project.endedOn === null && project.from <= context.today;
    return isRunning && project.tenant.id === tenantId && can(roles, 'RECORD_PROJECT');
  }
}
