import 'reflect-metadata';
import type { ContactMethod, ContactTopic } from '@mingcha/domain/engine/evidence';
import { Column, Entity } from 'typeorm';
import { Recorded } from './keyed.entity';

/** 联系记录: a leader's contact with an institution, perhaps another bureau's. */
@Entity('contacts')
export class Contact extends Recorded {
  @Column('uuid') positionId!: string;
  @Column('uuid') subjectTenantId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text', { array: true }) methods!: ContactMethod[];
  @Column('text', { array: true }) topics!: ContactTopic[];
  @Column('text') problemsFound!: string;
  @Column('text') problemsSolved!: string;
  @Column('boolean') byProxy!: boolean;
}

@Entity('meetings')
export class Meeting extends Recorded {
  @Column('uuid') panelId!: string;
  @Column('text', { array: true }) attendees!: string[];
}

/** 托养专项检查 (S-2.2c). */
@Entity('inspections')
export class Inspection extends Recorded {
  @Column('uuid') organisationId!: string;
  @Column('text', { array: true }) participants!: string[];
  @Column('text') conclusion!: string;
}

/** 月度通报 to the panel (S-2.4a): stranded recipients, unidentified ones, notices posted. */
@Entity('briefings')
export class Briefing extends Recorded {
  @Column('uuid') organisationId!: string;
  @Column('int') stranded!: number;
  @Column('int') unidentified!: number;
  @Column('int') posted!: number;
}
