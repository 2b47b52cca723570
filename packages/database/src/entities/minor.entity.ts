import 'reflect-metadata';
import type {
  AgeBand,
  HandedOverBy,
  MinorCategory,
  MinorParty,
  MinorState,
  MinorStep,
} from '@mingcha/domain/minor/minor';
import type { ReceiverDocument, ReceiverType } from '@mingcha/domain/minor/receiver';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

/** A minor in care of an institution, by a code (S-2.3); never changed. */
@Entity('minor_cases')
export class MinorCase extends Keyed {
  @Column('uuid') organisationId!: string;
  @Column('text') caseCode!: string;
  @Column('text') category!: MinorCategory;
  @Column('text') handedOverBy!: HandedOverBy;
  @Column('text') ageBand!: AgeBand;
  @Column('date') admittedOn!: string;
}

/** One step of a case; never changed. */
@Entity('minor_steps')
export class MinorStepRow extends Keyed {
  @Column('uuid') caseId!: string;
  @Column('int') place!: number;
  @Column('text') step!: MinorStep;
  @Column('text') state!: MinorState;
  @Column('text') party!: MinorParty;
  @Column('date', { name: 'on_date' }) on!: string;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) documentNumber!: string | null;
  @Column('text', { nullable: true }) documentTitle!: string | null;
  @Column('uuid', { array: true }) supervisorIds!: string[];
  @Column('uuid', { array: true }) personIds!: string[];
  @Column('text', { array: true }) memberNames!: string[];
  @Column('boolean', { nullable: true }) isCapable!: boolean | null;
  @Column('boolean') isDeviation!: boolean;
  @Column('text', { nullable: true }) receiverType!: ReceiverType | null;
  @Column('text', { nullable: true }) receiverRelation!: string | null;
  @Column('text', { array: true }) receiverDocuments!: ReceiverDocument[];
  @Column('text', { nullable: true }) receiverMasked!: string | null;
  @Column('timestamptz') recordedAt!: Date;
  @Column('date') recordedOn!: string;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('text') recordedByName!: string;
}

/** Name and number of whoever came for a minor, sealed; gone after their time. */
@Entity('minor_receivers')
export class MinorReceiver extends Keyed {
  @Column('uuid') caseId!: string;
  @Column('uuid') stepId!: string;
  @Column('bytea', { nullable: true }) sealed!: Buffer | null;
  @Column('date') deleteAfter!: string;
  @Column('date', { nullable: true }) deletedOn!: string | null;
}

/** Sight of a minor's file: a reason, another person's approval, a last day. */
@Entity('minor_file_grants')
export class MinorFileGrant extends Keyed {
  @Column('uuid') caseId!: string;
  @Column('uuid') accountId!: string;
  @Column('text') accountName!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') askedAt!: Date;
  @Column('boolean', { nullable: true }) isGranted!: boolean | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('text', { nullable: true }) decidedByName!: string | null;
  @Column('date', { nullable: true }) expiresOn!: string | null;
}
