import 'reflect-metadata';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

@Entity('outbox')
export class OutboxRow extends Keyed {
  @Column('text') job!: string;
  @Column('jsonb') payload!: object;
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('text') requestId!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) relayedAt!: Date | null;
}

@Entity('audit_entries')
export class AuditEntry extends Keyed {
  @Column('bigint') seq!: number;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('text') actorName!: string;
  @Column('text') requestId!: string;
  @Column('text') act!: string;
  @Column('text') subjectType!: string;
  @Column('text') subjectId!: string;
  @Column('jsonb', { nullable: true }) before!: object | null;
  @Column('jsonb', { nullable: true }) after!: object | null;
  @Column('text') outcome!: string;
  @Column('text') previousHash!: string;
  @Column('text') hash!: string;
}
