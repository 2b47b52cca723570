import 'reflect-metadata';
import type { SubjectKind } from '@mingcha/domain/engine/duty';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import type { ExcuseKind, ExcuseVerdict } from '@mingcha/domain/exemption/excuse';
import { Column, Entity } from 'typeorm';
import { Keyed } from './keyed.entity';

/** 豁免申请 (A7) or 不适用说明 (A6) of the bureau that owes: of one window, or of all windows of a rule and subject. */
@Entity('excuse_requests')
export class ExcuseRequest extends Keyed {
  @Column('text') kind!: ExcuseKind;
  @Column('text') ruleCode!: string;
  @Column('int') ruleVersion!: number;
  @Column('text') subjectKind!: SubjectKind;
  @Column('uuid') subjectId!: string;
  @Column('text') subjectName!: string;
  @Column('text', { nullable: true }) windowKey!: string | null;
  @Column('date', { nullable: true }) decideBy!: string | null;
  @Column('text', { nullable: true }) reasonCode!: string | null;
  @Column('text', { nullable: true }) missing!: OrganisationType | null;
  @Column('text') grounds!: string;
  @Column('text') documentNumber!: string;
  @Column('text') documentTitle!: string;
  @Column('timestamptz') askedAt!: Date;
  @Column('date') askedOn!: string;
  @Column('uuid', { nullable: true }) askedBy!: string | null;
  @Column('text') askedByName!: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('date', { nullable: true }) withdrawnOn!: string | null;
  @Column('uuid', { nullable: true }) withdrawnBy!: string | null;
  @Column('text', { nullable: true }) withdrawReason!: string | null;
}

/** The answer to it: a row of the bureau above, which the bureau that asked reads. Added once, never changed. */
@Entity('excuse_decisions')
export class ExcuseDecision extends Keyed {
  @Column('uuid') subjectTenantId!: string;
  @Column('uuid') requestId!: string;
  @Column('text') verdict!: ExcuseVerdict;
  @Column('text') reason!: string;
  @Column('date', { nullable: true }) holdsFrom!: string | null;
  @Column('timestamptz') decidedAt!: Date;
  @Column('date') decidedOn!: string;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('text') decidedByName!: string;
}
