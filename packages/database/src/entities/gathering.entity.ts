import 'reflect-metadata';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

/** 培训 of a panel (S-3.3); never changed. */
@Entity('trainings')
export class Training extends Keyed {
  @Column('uuid') panelId!: string;
  @Column('date', { name: 'on_date' }) on!: string;
  @Column('text') place!: string;
  @Column('text') topics!: string;
  @Column('text') text!: string;
  @Column('uuid', { array: true }) personIds!: string[];
  @Column('text', { array: true }) attendees!: string[];
  @Column('timestamptz') recordedAt!: Date;
  @Column('date') recordedOn!: string;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('text') recordedByName!: string;
}

/** 指导 (S-3.4): what a bureau gives its supervisors to read; never changed. */
@Entity('guidance_notes')
export class GuidanceNote extends Keyed {
  @Column('text') title!: string;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) documentNumber!: string | null;
  @Column('date', { name: 'on_date' }) on!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('text') recordedByName!: string;
}
