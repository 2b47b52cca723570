import 'reflect-metadata';
import type {
  EscalationTarget,
  IssueParty,
  IssueState,
  IssueStep,
} from '@mingcha/domain/liaison/coordination';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Keyed } from './keyed.entity';

/** 协调事项类别 (L-2.4): the notice's five belong to nobody, the rest to the bureau that added them. */
@Entity('coordination_categories')
export class CoordinationCategory {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) ownerTenantId!: string | null;
  @Column('text', { nullable: true }) code!: string | null;
  @Column('text') name!: string;
  @Column('int') place!: number;
}

/** 协调事项 (L-2.3): what an institution of this bureau cannot solve itself. */
@Entity('coordination_issues')
export class CoordinationIssue extends Keyed {
  @Column('uuid') organisationId!: string;
  @Column('uuid') categoryId!: string;
  @Column('text') title!: string;
  @Column('date') raisedOn!: string;
}

/** One step of an issue of `subjectTenantId`, written by the bureau that took it; never changed. */
@Entity('coordination_steps')
export class CoordinationStep extends Keyed {
  @Column('uuid') subjectTenantId!: string;
  @Column('uuid') issueId!: string;
  @Column('int') place!: number;
  @Column('text') step!: IssueStep;
  @Column('text') state!: IssueState;
  @Column('text') party!: IssueParty;
  @Column('date', { name: 'on_date' }) on!: string;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) target!: EscalationTarget | null;
  @Column('text', { nullable: true }) body!: string | null;
  @Column('text', { nullable: true }) documentNumber!: string | null;
  @Column('text', { nullable: true }) documentTitle!: string | null;
  @Column('date', { nullable: true }) documentOn!: string | null;
  @Column('timestamptz') recordedAt!: Date;
  @Column('date') recordedOn!: string;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('text') recordedByName!: string;
}
