import 'reflect-metadata';
import type { MediaType } from '@mingcha/domain/liaison/attachment';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

/** A file handed in with a contact. Until a record takes it, it is only its uploader's, and is swept after a day. */
@Entity('attachments')
export class Attachment extends Keyed {
  @Column('uuid', { nullable: true }) contactId!: string | null;
  @Column('uuid', { nullable: true }) subjectTenantId!: string | null;
  @Column('text') name!: string;
  @Column('text') mediaType!: MediaType;
  @Column('int') size!: number;
  @Column('text') sha256!: string;
  @Column('bytea') bytes!: Buffer;
  @Column('timestamptz') uploadedAt!: Date;
  @Column('uuid') uploadedBy!: string;
}
