import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { answer, type Refusal } from '../../graphql/refusal';
import { appointSupervisor, endTerm, recordQualification } from './appoint-supervisor';
import { explainAdvice, foundPanel, nameOfficer, readPanelChoices } from './change-panel';
import { approveOverride, askOverride, declareTie, endTie, withdrawOverride } from './change-tie';
import {
  AppointSupervisorInput,
  AskOverrideInput,
  DeclareTieInput,
  EndTermInput,
  EndTieInput,
  ExplainAdviceInput,
  FoundPanelInput,
  NameOfficerInput,
  OverrideInput,
  PanelChoices,
  PanelKept,
  PanelResult,
  RecordQualificationInput,
} from './panel.inputs';
import { findPanels } from './panel.loader';
import { Panel } from './panel.types';

const kept = (outcome: PanelKept | Decision) => answer(PanelKept, outcome);

@Resolver(() => Panel)
export class PanelResolver {
  @Can('READ_PANELS')
  @Query(() => [Panel], {
    description: 'The panels of one bureau, the own one unless said otherwise, with everybody on them (S-1).',
  })
  panels(
    @Ctx() context: ApiContext,
    @Arg('tenantCode', () => String, { nullable: true, description: 'The division code of the bureau.' })
    tenantCode?: string | null,
  ): Promise<Panel[]> {
    return context.read((tx) =>
      findPanels(context, tx, 'case when $2::text is null then p.tenant_id = $3 else t.code = $2 end', [
        tenantCode ?? null,
        context.signedIn.tenantId,
      ]),
    );
  }

  @Can('READ_PANELS')
  @Query(() => Panel, {
    nullable: true,
    description: 'One panel, or null when it is not there or not yours.',
  })
  async panel(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Panel | null> {
    if (!isId(id)) return null;
    const [found] = await context.read((tx) => findPanels(context, tx, 'p.id = $2', [id]));
    return found ?? null;
  }

  @Can('MANAGE_PANEL')
  @Query(() => PanelChoices, {
    description: 'The institutions a panel may supervise, and those that none does (S-1.6).',
  })
  panelChoices(@Ctx() context: ApiContext): Promise<PanelChoices> {
    return context.read((tx) => readPanelChoices(context, tx));
  }

  @Can('MANAGE_PANEL')
  @Mutation(() => PanelResult, { description: 'Found a panel of the own bureau (S-1.1, S-1.5).' })
  async foundPanel(
    @Ctx() context: ApiContext,
    @Arg('input', () => FoundPanelInput, { description: 'What it takes.' }) input: FoundPanelInput,
  ): Promise<PanelKept | Refusal> {
    return kept(await context.act((tx) => foundPanel(context, tx, input)));
  }

  @Can('MANAGE_PANEL')
  @Mutation(() => PanelResult, { description: 'Name whoever keeps daily contact with a panel (S-3.5).' })
  async nameOfficer(
    @Ctx() context: ApiContext,
    @Arg('input', () => NameOfficerInput, { description: 'What it takes.' }) input: NameOfficerInput,
  ): Promise<PanelKept | Refusal> {
    return kept(await context.act((tx) => nameOfficer(context, tx, input)));
  }

  @Can('MANAGE_PANEL')
  @Mutation(() => PanelResult, { description: 'Appoint a supervisor, or again (S-3.1, S-3.7).' })
  async appointSupervisor(
    @Ctx() context: ApiContext,
    @Arg('input', () => AppointSupervisorInput, { description: 'What it takes.' })
    input: AppointSupervisorInput,
  ): Promise<PanelKept | Refusal> {
    return kept(await context.act((tx) => appointSupervisor(context, tx, input)));
  }

  @Can('MANAGE_PANEL')
  @Mutation(() => PanelResult, {
    description: 'End a running term early: resigned, or dismissed for cause (S-3.8, A29).',
  })
  async endTerm(
    @Ctx() context: ApiContext,
    @Arg('input', () => EndTermInput, { description: 'What it takes.' }) input: EndTermInput,
  ): Promise<PanelKept | Refusal> {
    return kept(await context.act((tx) => endTerm(context, tx, input)));
  }

  @Can('MANAGE_PANEL')
  @Mutation(() => PanelResult, { description: 'Record a qualification of a supervisor (S-2.1b).' })
  async recordQualification(
    @Ctx() context: ApiContext,
    @Arg('input', () => RecordQualificationInput, { description: 'What it takes.' })
    input: RecordQualificationInput,
  ): Promise<PanelKept | Refusal> {
    return kept(await context.act((tx) => recordQualification(context, tx, input)));
  }

  @Can('MANAGE_PANEL')
  @Mutation(() => PanelResult, {
    description: 'Declare what binds a supervisor to an institution (S-2.1c, A17).',
  })
  async declareTie(
    @Ctx() context: ApiContext,
    @Arg('input', () => DeclareTieInput, { description: 'What it takes.' }) input: DeclareTieInput,
  ): Promise<PanelKept | Refusal> {
    return kept(await context.act((tx) => declareTie(context, tx, input)));
  }

  @Can('MANAGE_PANEL')
  @Mutation(() => PanelResult, { description: 'End a tie.' })
  async endTie(
    @Ctx() context: ApiContext,
    @Arg('input', () => EndTieInput, { description: 'What it takes.' }) input: EndTieInput,
  ): Promise<PanelKept | Refusal> {
    return kept(await context.act((tx) => endTie(context, tx, input)));
  }

  @Can('MANAGE_PANEL')
  @Mutation(() => PanelResult, {
    description: 'Ask to let a supervisor in although bound by kin or supplies.',
  })
  async askOverride(
    @Ctx() context: ApiContext,
    @Arg('input', () => AskOverrideInput, { description: 'What it takes.' }) input: AskOverrideInput,
  ): Promise<PanelKept | Refusal> {
    return kept(await context.act((tx) => askOverride(context, tx, input)));
  }

  @Can('MANAGE_PANEL')
  @Mutation(() => PanelResult, { description: 'Approve an exception that somebody else asked for.' })
  async approveOverride(
    @Ctx() context: ApiContext,
    @Arg('input', () => OverrideInput, { description: 'What it takes.' }) input: OverrideInput,
  ): Promise<PanelKept | Refusal> {
    return kept(await context.act((tx) => approveOverride(context, tx, input)));
  }

  @Can('MANAGE_PANEL')
  @Mutation(() => PanelResult, {
    description: 'Say why a panel stands so although advised otherwise (S-1.3).',
  })
  async explainAdvice(
    @Ctx() context: ApiContext,
    @Arg('input', () => ExplainAdviceInput, { description: 'Which, and why.' }) input: ExplainAdviceInput,
  ): Promise<PanelKept | Refusal> {
    return kept(await context.act((tx) => explainAdvice(context, tx, input)));
  }

  @Can('MANAGE_PANEL')
  @Mutation(() => PanelResult, { description: 'Take an exception back.' })
  async withdrawOverride(
    @Ctx() context: ApiContext,
    @Arg('input', () => OverrideInput, { description: 'What it takes.' }) input: OverrideInput,
  ): Promise<PanelKept | Refusal> {
    return kept(await context.act((tx) => withdrawOverride(context, tx, input)));
  }
}
