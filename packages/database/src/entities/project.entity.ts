import 'reflect-metadata';
import type { ProjectMode } from '@mingcha/domain/liaison/social-force-project';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

/** 社会力量项目 (L-2.5): who serves an institution, bought by a bureau or not bought at all (L-2.6). */
@Entity('projects')
export class Project extends Keyed {
  @Column('uuid') organisationId!: string;
  @Column('text') mode!: ProjectMode;
  @Column('text') provider!: string;
  @Column('text') service!: string;
  @Column('uuid', { nullable: true }) purchaserTenantId!: string | null;
  @Column('text', { nullable: true }) agreementNumber!: string | null;
  @Column('date') fromOn!: string;
  @Column('date') toOn!: string;
  @Column('uuid') positionId!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('date') recordedOn!: string;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('date', { nullable: true }) endedOn!: string | null;
  @Column('text', { nullable: true }) endReason!: string | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('uuid', { nullable: true }) endedBy!: string | null;
}
