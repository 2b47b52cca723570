import 'reflect-metadata';
import type { FindingOrigin, FindingParty, FindingState, FindingStep } from '@mingcha/domain/finding/finding';
import type { ServiceStage } from '@mingcha/domain/service-stage';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

/** A problem on the ledger (问题整改台账), at an institution of `subjectTenantId`; never changed. */
@Entity('findings')
export class Finding extends Keyed {
  @Column('uuid') subjectTenantId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') origin!: FindingOrigin;
  @Column('uuid', { nullable: true }) originId!: string | null;
  @Column('text', { nullable: true }) item!: string | null;
  @Column('text', { nullable: true }) stage!: ServiceStage | null;
  @Column('text') problem!: string;
  @Column('date') foundOn!: string;
  @Column('uuid', { nullable: true }) panelId!: string | null;
  @Column('uuid', { nullable: true }) foundByPersonId!: string | null;
  @Column('boolean') isFinderWithheld!: boolean;
  @Column('timestamptz') recordedAt!: Date;
}

/** One step of a problem, written by the bureau that took it; never changed. */
@Entity('finding_steps')
export class FindingStepRow extends Keyed {
  @Column('uuid') subjectTenantId!: string;
  @Column('uuid') findingId!: string;
  @Column('int') place!: number;
  @Column('text') step!: FindingStep;
  @Column('text') state!: FindingState;
  @Column('text') party!: FindingParty;
  @Column('date', { name: 'on_date' }) on!: string;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) responsible!: string | null;
  @Column('text', { nullable: true }) measure!: string | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('boolean') isLate!: boolean;
  @Column('date', { nullable: true }) askedDueOn!: string | null;
  @Column('text', { nullable: true }) documentNumber!: string | null;
  @Column('text', { nullable: true }) documentTitle!: string | null;
  @Column('timestamptz') recordedAt!: Date;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('text') recordedByName!: string;
}
