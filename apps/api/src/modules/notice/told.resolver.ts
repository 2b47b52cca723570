import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../graphql/context';
import { Duty } from '../duty/duty.types';
import { findTold } from './told.loader';
import { Told } from './told.types';

/** A notice holds the key of its duty, so the notices add this field to the duty, not the duty to itself. */
@Resolver(() => Duty)
export class ToldResolver {
  @FieldResolver(() => [Told], { description: 'Who was told of it, when and through what, in that order.' })
  told(@Ctx() context: ApiContext, @Root() duty: Duty): Promise<Told[]> {
    return findTold(context, duty);
  }
}
