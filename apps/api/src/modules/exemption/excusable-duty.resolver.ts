import { excuseRefusal } from '@mingcha/domain/access/access';
import type { OrganisationType as Institution } from '@mingcha/domain/engine/facts';
import { isExemptible, isOwed } from '@mingcha/domain/exemption/ask-excuse';
import { missingInstitutions } from '@mingcha/domain/exemption/missing-institutions';
import { suggestsVacancy } from '@mingcha/domain/exemption/suggest-vacancy';
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

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The reason to ask with that the records themselves suggest, such as a vacant post (A11).',
  })
  async suggestedReason(@Ctx() context: ApiContext, @Root() duty: Duty): Promise<string | null> {
    if (!this.canRequestExemption(context, duty)) return null;
    const { facts } = await knownOf(context, duty.tenant.id);
    const isKnown = duty.rule.exemption?.reasonCodes.includes('VACANCY') ?? false;
    return isKnown && suggestsVacancy(duty, facts) ? 'VACANCY' : null;
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
