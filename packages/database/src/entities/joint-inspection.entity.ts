import 'reflect-metadata';
import type { JointTrigger } from '@mingcha/domain/liaison/joint-inspection';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

/** 联合巡察 (L-3.7) at an institution of `subjectTenantId`, this bureau or one below it. */
@Entity('joint_inspections')
export class JointInspection extends Keyed {
  @Column('uuid') subjectTenantId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') positionId!: string;
  @Column('text') trigger!: JointTrigger;
  @Column('text') necessity!: string;
  @Column('text', { array: true }) departments!: string[];
  @Column('text', { array: true }) participants!: string[];
  @Column('date', { name: 'on_date' }) on!: string;
  @Column('text') conclusion!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('date') recordedOn!: string;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('text') recordedByName!: string;
}

/** A problem it found, until it is closed (L-3.8). */
@Entity('joint_findings')
export class JointFinding extends Keyed {
  @Column('uuid') subjectTenantId!: string;
  @Column('uuid') jointInspectionId!: string;
  @Column('text') problem!: string;
  @Column('text') responsible!: string;
  @Column('text') measure!: string;
  @Column('date') dueOn!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('text') recordedByName!: string;
  @Column('date', { nullable: true }) closedOn!: string | null;
  @Column('text', { nullable: true }) result!: string | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('text', { nullable: true }) closedByName!: string | null;
}
