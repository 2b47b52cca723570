import 'reflect-metadata';
import type { Settlement, SubjectKind, TriggerKind } from '@mingcha/domain/engine/duty';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

/** One thing owed, and what happened to it; its status is a function of this row and a day. */
@Entity('duties')
export class Duty extends Keyed {
  @Column('text') ruleCode!: string;
  @Column('int') ruleVersion!: number;
  @Column('text') trigger!: TriggerKind;
  @Column('text') subjectKind!: SubjectKind;
  @Column('uuid') subjectId!: string;
  /** What the notice and an office's book call the subject: 主要负责同志, an institution's name. */
  @Column('text') subjectName!: string;
  /** The institution or panel that answers for an event. */
  @Column('uuid', { nullable: true }) aboutId!: string | null;
  @Column('text') windowKey!: string;
  @Column('date') opensOn!: string;
  @Column('date') dueOn!: string;
  @Column('int') needed!: number;
  @Column('int') dueSoonDays!: number;
  @Column('date', { nullable: true }) satisfiedOn!: string | null;
  @Column('boolean') lateEntry!: boolean;
  @Column('text', { nullable: true }) settlement!: Settlement | null;
  @Column('text', { nullable: true }) settlementReason!: string | null;
  @Column('uuid', { array: true }) evidenceIds!: string[];
}

/** A sealed assessment; `sha256` is that of the canonical JSON of `body`. */
@Entity('assessments')
export class Assessment extends Keyed {
  @Column('int') year!: number;
  @Column('text') scheme!: string;
  @Column('jsonb') body!: object;
  @Column('text') sha256!: string;
  @Column('timestamptz') sealedAt!: Date;
  @Column('uuid', { nullable: true }) sealedBy!: string | null;
}
