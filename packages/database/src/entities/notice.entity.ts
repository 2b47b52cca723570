import 'reflect-metadata';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

export const NOTICE_CHANNELS = ['INBOX', 'MAIL', 'SMS'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** What one account was told about one duty at one stage through one channel: at most once. */
@Entity('notices')
export class Notice extends Keyed {
  @Column('uuid') recipientId!: string;
  @Column('uuid', { nullable: true }) dutyId!: string | null;
  @Column('text') stage!: string;
  @Column('text') channel!: NoticeChannel;
  /** Codes and their values; the words are the console's. */
  @Column('jsonb') subject!: object;
  @Column('jsonb') body!: object;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
}
