import { can, contactRefusal } from '@mingcha/domain/access/access';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { answer, type Refusal } from '../../graphql/refusal';
import { CivilDateScalar } from '../../graphql/scalars';
import { loadDutiesServed } from '../duty/duty.loader';
import { Duty } from '../duty/duty.types';
import { findContacts } from './contact.loader';
import {
  Contact,
  ContactRecorded,
  ContactVoided,
  LiaisonPosition,
  RecordContactInput,
  RecordContactResult,
  ReplaceContactInput,
  VoidContactInput,
  VoidContactResult,
} from './contact.types';
import { ContactConnection, ContactsArgs } from './contact-list.types';
import { listLiaisonPositions } from './liaison-positions';
import { readLiaisonQuality } from './liaison-quality';
import { LiaisonQuality } from './liaison-quality.types';
import { listContacts } from './list-contacts';
import { recordContact } from './record-contact';
import { replaceContact, voidContact } from './void-contact';

@Resolver(() => Contact)
export class ContactResolver {
  @Can('RECORD_CONTACT')
  @Query(() => [LiaisonPosition], {
    description: 'The posts for which the viewer may record a contact, with their liaison units of that day.',
  })
  liaisonPositions(
    @Ctx() context: ApiContext,
    @Arg('on', () => CivilDateScalar, { description: 'The day.' }) on: string,
  ): Promise<LiaisonPosition[]> {
    return listLiaisonPositions(context, on);
  }

  @Can('READ_CONTACTS')
  @Query(() => Contact, {
    nullable: true,
    description: 'One contact, or null when it is not there or not yours.',
  })
  async contact(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Contact | null> {
    if (!isId(id)) return null;
    const [contact] = await context.read((tx) => findContacts(context, tx, [id]));
    return contact ?? null;
  }

  @Can('READ_CONTACTS')
  @Query(() => ContactConnection, {
    description: 'Contacts of the bureaus in reach and those about their institutions, newest day first.',
  })
  contacts(
    @Ctx() context: ApiContext,
    @Args(() => ContactsArgs) args: ContactsArgs,
  ): Promise<ContactConnection> {
    return listContacts(context, args);
  }

  @Can('READ_CONTACTS')
  @Query(() => [LiaisonQuality], {
    description: 'What came of each post’s liaison with each of its units in one year (G-2.4).',
  })
  liaisonQuality(
    @Ctx() context: ApiContext,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Arg('tenantCode', () => String, { nullable: true, description: 'Only of this bureau.' })
    tenantCode?: string | null,
  ): Promise<LiaisonQuality[]> {
    return readLiaisonQuality(context, year, tenantCode ?? null);
  }

  @Can('RECORD_CONTACT')
  @Mutation(() => RecordContactResult, {
    description: 'Record a liaison contact (L-3.1 to L-3.5); one record serves every duty it satisfies.',
  })
  async recordContact(
    @Ctx() context: ApiContext,
    @Arg('input', () => RecordContactInput, { description: 'The contact.' }) input: RecordContactInput,
  ): Promise<ContactRecorded | Refusal> {
    return answer(ContactRecorded, await context.act((tx) => recordContact(context, tx, input)));
  }

  @Can('VOID_CONTACT')
  @Mutation(() => VoidContactResult, {
    description: 'Void a contact with a reason; it stays visible and counts for nothing.',
  })
  async voidContact(
    @Ctx() context: ApiContext,
    @Arg('input', () => VoidContactInput, { description: 'Which, and why.' }) input: VoidContactInput,
  ): Promise<ContactVoided | Refusal> {
    return answer(ContactVoided, await context.act((tx) => voidContact(context, tx, input)));
  }

  @Can('VOID_CONTACT')
  @Mutation(() => RecordContactResult, {
    description: 'Correct a contact: the old one is voided with the reason, a new one takes its place.',
  })
  async replaceContact(
    @Ctx() context: ApiContext,
    @Arg('input', () => ReplaceContactInput, { description: 'Which, why, and how it should be.' })
    input: ReplaceContactInput,
  ): Promise<ContactRecorded | Refusal> {
    return answer(ContactRecorded, await replaceContact(context, input));
  }

  @FieldResolver(() => [Duty], { description: 'The duties it counts for.' })
  servedDuties(@Ctx() context: ApiContext, @Root() contact: Contact): Promise<Duty[]> {
    return loadDutiesServed(context, { tenantId: contact.tenant.id, id: contact.id });
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may void or correct it.' })
  canVoid(@Ctx() context: ApiContext, @Root() contact: Contact): boolean {
    const { roles, tenantId } = context.signedIn;
    const mine =
      contact.tenant.id === tenantId && contactRefusal(context.contactActor, contact.position.id) === null;
    return contact.voidedAt === null && mine && can(roles, 'VOID_CONTACT');
  }
}
