import 'reflect-metadata';
import type {
  Platform,
  Sex,
  TracedKind,
  TracingParty,
  TracingState,
  TracingStep,
} from '@mingcha/domain/tracing/tracing';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

/** Somebody whose family is looked for, by a code (S-2.4c, S-2.4d); never changed. */
@Entity('tracing_cases')
export class TracingCase extends Keyed {
  @Column('uuid') organisationId!: string;
  @Column('text') caseCode!: string;
  @Column('text') kind!: TracedKind;
  @Column('text') sex!: Sex;
  @Column('int', { nullable: true }) age!: number | null;
  @Column('date') admittedOn!: string;
}

/** One step: a notice, its verification, a report; never changed. */
@Entity('tracing_steps')
export class TracingStepRow extends Keyed {
  @Column('uuid') caseId!: string;
  @Column('int') place!: number;
  @Column('text') step!: TracingStep;
  @Column('text') state!: TracingState;
  @Column('text') party!: TracingParty;
  @Column('date', { name: 'on_date' }) on!: string;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) platform!: Platform | null;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('text', { nullable: true }) sha256!: string | null;
  @Column('boolean', { nullable: true }) isComplete!: boolean | null;
  /** Who verified, through all terms. */
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('timestamptz') recordedAt!: Date;
  @Column('date') recordedOn!: string;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('text') recordedByName!: string;
}
