import 'reflect-metadata';
import { Column, PrimaryColumn } from 'typeorm';

/** A row of one bureau: its key carries the bureau, and so does every foreign key to it. */
export abstract class Keyed {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
}

/** A fact that holds over days, both ends inclusive. */
export abstract class Lasting extends Keyed {
  @Column('date') fromOn!: string;
  @Column('date', { nullable: true }) toOn!: string | null;
}

export const EVIDENCE_SOURCES = ['CONSOLE', 'IMPORT'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** A record that something was done on a day: entered once, never changed, at most voided with a reason. */
export abstract class Recorded extends Keyed {
  @Column('date', { name: 'on_date' }) on!: string;
  @Column('timestamptz') recordedAt!: Date;
  /** Civil day in Asia/Shanghai on which it was entered; later than its window it is a late entry (补录). */
  @Column('date') recordedOn!: string;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('text') source!: EvidenceSource;
  @Column('timestamptz', { nullable: true }) voidedAt!: Date | null;
  @Column('date', { nullable: true }) voidedOn!: string | null;
  @Column('uuid', { nullable: true }) voidedBy!: string | null;
  @Column('text', { nullable: true }) voidReason!: string | null;
  @Column('uuid', { nullable: true }) replacesId!: string | null;
}
