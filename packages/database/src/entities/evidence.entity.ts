import 'reflect-metadata';
import type { ContactMethod, ContactTopic } from '@mingcha/domain/engine/evidence';
import type { PositionKind } from '@mingcha/domain/engine/facts';
import type { CheckResult } from '@mingcha/domain/inspection/checklist';
import type { InspectionKind } from '@mingcha/domain/inspection/decide-inspection';
import type { ContactPurpose, InspectionMode, SupervisionKind } from '@mingcha/domain/liaison/contact-words';
import type { ServiceStage } from '@mingcha/domain/service-stage';
import { Column, Entity } from 'typeorm';
import { Keyed, Recorded } from './keyed.entity';

/** 联系记录: a leader's contact with an institution, perhaps another bureau's. */
@Entity('contacts')
export class Contact extends Recorded {
  @Column('uuid') positionId!: string;
  /** As the post's own, for the bureau the contact is about, which does not see the post. */
  @Column('text') positionKind!: PositionKind;
  @Column('uuid') subjectTenantId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text', { array: true }) methods!: ContactMethod[];
  @Column('text', { array: true }) topics!: ContactTopic[];
  /** Absent from what was imported, whose book does not ask. */
  @Column('text', { nullable: true }) purpose!: ContactPurpose | null;
  @Column('text', { nullable: true }) inspectionMode!: InspectionMode | null;
  @Column('text', { nullable: true }) supervisionKind!: SupervisionKind | null;
  @Column('text', { array: true }) stages!: ServiceStage[];
  @Column('text', { array: true }) companions!: string[];
  @Column('text') problemsFound!: string;
  @Column('text') problemsSolved!: string;
  @Column('boolean') byProxy!: boolean;
}

@Entity('meetings')
export class Meeting extends Recorded {
  @Column('uuid') panelId!: string;
  @Column('text', { array: true }) attendees!: string[];
  @Column('text') place!: string;
  /** Empty of what was imported. */
  @Column('text') topics!: string;
  @Column('text') text!: string;
  @Column('uuid', { array: true }) personIds!: string[];
  @Column('text', { nullable: true }) recordedByName!: string | null;
}

/** 托养专项检查 (S-2.2c), or a visit of the panel (S-2.0). */
@Entity('inspections')
export class Inspection extends Recorded {
  @Column('uuid') organisationId!: string;
  @Column('text', { array: true }) participants!: string[];
  @Column('text') conclusion!: string;
  @Column('text') kind!: InspectionKind;
  @Column('boolean') isUnannounced!: boolean;
  /** Absent from what was imported, and of a visit without a checklist. */
  @Column('text', { nullable: true }) checklistVersion!: string | null;
  @Column('uuid', { array: true }) supervisorIds!: string[];
  @Column('text', { nullable: true }) recordedByName!: string | null;
}

/** One item of a checklist as it was found; never changed. */
@Entity('inspection_checks')
export class InspectionCheck extends Keyed {
  @Column('uuid') inspectionId!: string;
  @Column('text') item!: string;
  @Column('text') result!: CheckResult;
  @Column('text', { nullable: true }) note!: string | null;
}

/** 月度通报 to the panel (S-2.4a): stranded recipients, unidentified ones, notices posted. */
@Entity('briefings')
export class Briefing extends Recorded {
  @Column('uuid') organisationId!: string;
  @Column('int') stranded!: number;
  @Column('int') unidentified!: number;
  @Column('int') posted!: number;
  /** Everybody in the station; absent from what was imported. */
  @Column('int', { nullable: true }) inStation!: number | null;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) recordedByName!: string | null;
}
