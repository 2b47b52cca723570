import 'reflect-metadata';
import type { SupervisionArea } from '@mingcha/domain/supervision-area';
import type { TaskStep } from '@mingcha/domain/task/task';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

/** What a bureau asks of its supervisors (S-3.2b); never changed. */
@Entity('supervision_tasks')
export class SupervisionTask extends Keyed {
  @Column('uuid') organisationId!: string;
  @Column('text') area!: SupervisionArea;
  @Column('text', { nullable: true }) areaName!: string | null;
  @Column('text') request!: string;
  @Column('date') fromOn!: string;
  @Column('date') toOn!: string;
  @Column('uuid', { array: true }) supervisorIds!: string[];
  @Column('uuid', { array: true }) personIds!: string[];
  @Column('text', { array: true }) memberNames!: string[];
  @Column('date') givenOn!: string;
  @Column('timestamptz') givenAt!: Date;
  @Column('text') givenByName!: string;
}

/** One step of a task; never changed. */
@Entity('supervision_task_steps')
export class SupervisionTaskStep extends Keyed {
  @Column('uuid') taskId!: string;
  @Column('int') place!: number;
  @Column('text') step!: TaskStep;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('date', { name: 'on_date' }) on!: string;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('timestamptz') recordedAt!: Date;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('text') recordedByName!: string;
}
