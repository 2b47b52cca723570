import type { OrganisationType as Type } from '@mingcha/domain/engine/facts';
import { Field, ID, ObjectType } from 'type-graphql';
import { OrganisationType } from '../../graphql/enums';

@ObjectType({ description: 'A relief station, hospital, care or welfare institution.' })
export class Organisation {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => OrganisationType, { description: 'Its kind.' })
  type!: Type;
}
