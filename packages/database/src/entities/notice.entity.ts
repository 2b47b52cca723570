import 'reflect-metadata';
import type { Capacity } from '@mingcha/domain/reminding/stage';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

export const NOTICE_CHANNELS = ['INBOX', 'MAIL', 'SMS'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/**
 * What one account was told about one duty at one stage through one channel: at most once. The duty may be another
 * bureau's (`subjectTenantId`): the city's own word of what a county has left undone.
 */
@Entity('notices')
export class Notice extends Keyed {
  @Column('uuid') recipientId!: string;
  @Column('uuid', { nullable: true }) dutyId!: string | null;
  @Column('uuid', { nullable: true }) subjectTenantId!: string | null;
  /** For a duty a code of `readStage`. */
  @Column('text') stage!: string;
  @Column('text') channel!: NoticeChannel;
  /** Codes and their values; the words are the console's. */
  @Column('jsonb') subject!: object;
  @Column('jsonb') body!: object;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
  @Column('text', { nullable: true }) toldAs!: Capacity | null;
  @Column('text', { nullable: true }) recipientName!: string | null;
  /** 知悉并处理: when the recipient of an escalation answered for it. */
  @Column('timestamptz', { nullable: true }) acknowledgedAt!: Date | null;
  /** For mail: the digest it went with; null while it waits for one. */
  @Column('uuid', { nullable: true }) digestId!: string | null;
}

/** One mail to one person on one day. `sentAt` is null until the post office has taken it. */
@Entity('digests')
export class Digest extends Keyed {
  @Column('uuid') recipientId!: string;
  @Column('date') onDate!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
}
