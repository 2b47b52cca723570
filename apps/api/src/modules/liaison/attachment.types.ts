import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../../graphql/scalars';

@ObjectType({ description: 'A file handed in with a contact; its content is at /files/<id>.' })
export class Attachment {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its media type, told by its content.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Its length in bytes.' })
  size!: number;

  @Field(() => InstantScalar, { description: 'When it was uploaded.' })
  uploadedAt!: Date;
}
