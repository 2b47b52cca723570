import 'reflect-metadata';
import type { LiaisonDecision as Decision } from '@mingcha/domain/liaison/question';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

/** A district without a relief station asks its city whom its leaders are to liaise with (L-1.8, A2). */
@Entity('liaison_questions')
export class LiaisonQuestion extends Keyed {
  @Column('text') text!: string;
  @Column('date') askedOn!: string;
  @Column('timestamptz') askedAt!: Date;
  @Column('uuid', { nullable: true }) askedBy!: string | null;
}

/** What the city decided on a question of `subjectTenantId`, by which document and on which day. */
@Entity('liaison_decisions')
export class LiaisonDecision extends Keyed {
  @Column('uuid') subjectTenantId!: string;
  @Column('uuid') questionId!: string;
  @Column('text') decision!: Decision;
  @Column('text') documentNumber!: string;
  @Column('date') decidedOn!: string;
  @Column('text') note!: string;
  @Column('timestamptz') decidedAt!: Date;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
}
