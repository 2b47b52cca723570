import 'reflect-metadata';
import type { ReportKind, ReportState, ReportStep } from '@mingcha/domain/liaison/station-report';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

/** 主动汇报 (W-2.1) or 自查 (W-2.2) of an institution of this bureau. */
@Entity('station_reports')
export class StationReport extends Keyed {
  @Column('uuid') organisationId!: string;
  @Column('text') kind!: ReportKind;
  @Column('date', { name: 'on_date' }) on!: string;
  @Column('text') title!: string;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) shortcomings!: string | null;
  @Column('text', { nullable: true }) proposals!: string | null;
}

@Entity('station_report_steps')
export class StationReportStep extends Keyed {
  @Column('uuid') reportId!: string;
  @Column('int') place!: number;
  @Column('text') step!: ReportStep;
  @Column('text') state!: ReportState;
  @Column('text') text!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('date') recordedOn!: string;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('text') recordedByName!: string;
}
