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
