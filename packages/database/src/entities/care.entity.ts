import 'reflect-metadata';
import type { CareParty, CareState, CareStep } from '@mingcha/domain/care/care';
import { Column, Entity } from 'typeorm';
import { Keyed, Lasting } from './keyed.entity';

/** 站外托养 that a station asked for (S-2.2a); never changed. */
@Entity('care_applications')
export class CareApplication extends Keyed {
  @Column('uuid') stationId!: string;
  @Column('uuid') careInstitutionId!: string;
  @Column('int') persons!: number;
  @Column('text') grounds!: string;
  @Column('date') appliedOn!: string;
}

/** One step of it (S-2.2b); never changed. */
@Entity('care_steps')
export class CareStepRow extends Keyed {
  @Column('uuid') applicationId!: string;
  @Column('int') place!: number;
  @Column('text') step!: CareStep;
  @Column('text') state!: CareState;
  @Column('text') party!: CareParty;
  @Column('date', { name: 'on_date' }) on!: string;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) documentNumber!: string | null;
  @Column('text', { nullable: true }) documentTitle!: string | null;
  @Column('uuid', { array: true }) supervisorIds!: string[];
  @Column('uuid', { array: true }) personIds!: string[];
  @Column('text', { array: true }) memberNames!: string[];
  @Column('boolean', { nullable: true }) isInFavour!: boolean | null;
  @Column('timestamptz') recordedAt!: Date;
  @Column('date') recordedOn!: string;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('text') recordedByName!: string;
}

/** Whoever is in care, by case code and never by name. */
@Entity('care_placements')
export class CarePlacement extends Lasting {
  @Column('uuid') agreementId!: string;
  @Column('text') caseCode!: string;
  @Column('text', { nullable: true }) whereTo!: string | null;
  @Column('timestamptz') recordedAt!: Date;
  @Column('text') recordedByName!: string;
}
