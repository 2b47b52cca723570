import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import type { Refusal } from '../../graphql/refusal';
import { listBulletins } from './bulletin.service';
import {
  Bulletin,
  type BulletinRequested,
  Bulletins,
  MakeBulletinInput,
  MakeBulletinResult,
} from './bulletin.types';
import { makeBulletin } from './make-bulletin';

@Resolver(() => Bulletin)
export class BulletinResolver {
  @Can('READ_BULLETINS')
  @Query(() => Bulletins, { description: 'The monthly bulletins of the own bureau.' })
  bulletins(@Ctx() context: ApiContext): Promise<Bulletins> {
    return listBulletins(context);
  }

  @Can('MAKE_BULLETIN')
  @Mutation(() => MakeBulletinResult, { description: 'Have the monthly bulletin of the own bureau made.' })
  makeBulletin(
    @Ctx() context: ApiContext,
    @Arg('input', () => MakeBulletinInput, { description: 'Which.' }) input: MakeBulletinInput,
  ): Promise<BulletinRequested | Refusal> {
    return makeBulletin(context, input.month);
  }
}
