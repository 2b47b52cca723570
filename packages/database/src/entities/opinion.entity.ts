import 'reflect-metadata';
import type {
  OpinionKind,
  OpinionOrigin,
  OpinionParty,
  OpinionState,
  OpinionStep,
} from '@mingcha/domain/opinion/opinion';
import type { ServiceStage } from '@mingcha/domain/service-stage';
import type { SupervisionArea } from '@mingcha/domain/supervision-area';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

/** What a supervisor sent (S-2.5, S-2.6); never changed. */
@Entity('opinions')
export class Opinion extends Keyed {
  @Column('uuid') panelId!: string;
  @Column('uuid') supervisorId!: string;
  @Column('uuid') personId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') kind!: OpinionKind;
  @Column('text') origin!: OpinionOrigin;
  @Column('text') area!: SupervisionArea;
  @Column('text', { nullable: true }) areaName!: string | null;
  @Column('text', { nullable: true }) stage!: ServiceStage | null;
  @Column('text') text!: string;
  @Column('boolean') isNameWithheld!: boolean;
  @Column('date') sentOn!: string;
  @Column('timestamptz') sentAt!: Date;
}

/** One step of an opinion; never changed. */
@Entity('opinion_steps')
export class OpinionStepRow extends Keyed {
  @Column('uuid') opinionId!: string;
  @Column('int') place!: number;
  @Column('text') step!: OpinionStep;
  @Column('text') state!: OpinionState;
  @Column('text') party!: OpinionParty;
  @Column('uuid') roundId!: string;
  @Column('date', { name: 'on_date' }) on!: string;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) measures!: string | null;
  @Column('timestamptz') recordedAt!: Date;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('text') recordedByName!: string;
}
