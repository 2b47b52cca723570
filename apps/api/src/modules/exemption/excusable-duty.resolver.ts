import { excuseRefusal } from '@mingcha/domain/access/access';
import type { OrganisationType as Institution } from '@mingcha/domain/engine/facts';
import { isExemptible, isOwed } from '@mingcha/domain/exemption/ask-excuse';
import { missingInstitutions } from '@mingcha/domain/exemption/missing-institutions';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../graphql/context';
import { OrganisationType } from '../../graphql/enums';
import { Duty } from '../duty/duty.types';
import { knownOf } from '../duty/known.loader';

/** Whether the viewer asks for this duty at all: for the own bureau, a leader for the own post. */
function isAsker(context: ApiContext, { tenant, subjectId }: Duty): boolean {
  return (
    tenant.id === context.signedIn.tenantId &&
    excuseRefusal(context.contactActor, subjectId, 'dutyId') === null
  );
}

@Resolver(() => Duty)
export class ExcusableDutyResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may ask for it to be exempted (A7).' })
  canRequestExemption(@Ctx() context: ApiContext, @Root() duty: Duty): boolean {
    return isAsker(context, duty) && isExemptible(duty, duty.rule, context.today);
  }

  @FieldResolver(() => [OrganisationType], {
    description: 'The institutions for want of which the viewer may state that it does not apply (A6).',
  })
  async statableMissing(@Ctx() context: ApiContext, @Root() duty: Duty): Promise<Institution[]> {
    if (!isAsker(context, duty) || !isOwed(duty.status)) return [];
    const { rules, facts } = await knownOf(context, duty.tenant.id);
    return missingInstitutions(
      { ruleCode: duty.rule.code, subjectId: duty.subjectId },
      rules,
      facts,
      context.today,
    );
  }
}
