import { can, contactRefusal } from '@mingcha/domain/access/access';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { findDuties } from './duty.loader';
import { listDuties, listMyDuties } from './duty.service';
import { DutiesArgs, Duty, DutyConnection, DutyReasons } from './duty.types';
import { explainDuty } from './explain-duty';

@Resolver(() => Duty)
export class DutyResolver {
  @Can('READ_DUTIES')
  @Query(() => [Duty], { description: 'The duties the viewer answers for in one year, in due order.' })
  myDuties(
    @Ctx() context: ApiContext,
    @Arg('year', () => Int, { description: 'Windows due in this year, and whatever stood in it.' })
    year: number,
  ): Promise<Duty[]> {
    return listMyDuties(context, year);
  }

  @Can('READ_DUTIES')
  @Query(() => DutyConnection, {
    description: "Duties of the viewer's bureau and of those below it, newest due day first.",
  })
  duties(@Ctx() context: ApiContext, @Args(() => DutiesArgs) args: DutiesArgs): Promise<DutyConnection> {
    return listDuties(context, args);
  }

  @Can('READ_DUTIES')
  @Query(() => Duty, { nullable: true, description: 'One duty, or null when it is not there or not yours.' })
  async duty(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Duty | null> {
    if (!isId(id)) return null;
    const [duty] = await context.read((tx) => findDuties(context, tx, [id]));
    return duty ?? null;
  }

  @FieldResolver(() => DutyReasons, { description: 'Why it stands where it stands (依据).' })
  reasons(@Ctx() context: ApiContext, @Root() duty: Duty): Promise<DutyReasons> {
    return explainDuty(context, duty);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may record a contact that could serve it.',
  })
  canRecordContact(@Ctx() context: ApiContext, @Root() duty: Duty): boolean {
    const { roles, tenantId } = context.signedIn;
    const mine = duty.tenant.id === tenantId && contactRefusal(context.contactActor, duty.subjectId) === null;
    return duty.rule.evidenceKind === 'CONTACT' && mine && can(roles, 'RECORD_CONTACT');
  }
}
