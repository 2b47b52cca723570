import 'reflect-metadata';
import type { JobKind, JobStep } from '@mingcha/domain/job/job';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

@Entity('job_requests')
export class JobRequest extends Keyed {
  @Column('text') kind!: JobKind;
  @Column('text') subject!: string;
  @Column('uuid') requestedBy!: string;
  @Column('timestamptz') requestedAt!: Date;
  @Column('int') progress!: number;
  @Column('text') step!: JobStep;
  @Column('uuid', { nullable: true }) resultId!: string | null;
  @Column('text', { nullable: true }) failedReason!: string | null;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
}

@Entity('bulletins')
export class Bulletin extends Keyed {
  @Column('text') month!: string;
  @Column('date') asOf!: string;
  @Column('timestamptz') madeAt!: Date;
  @Column('uuid', { nullable: true }) madeBy!: string | null;
  @Column('text') sha256!: string;
  @Column('int') size!: number;
  @Column('bytea') content!: Buffer;
}
