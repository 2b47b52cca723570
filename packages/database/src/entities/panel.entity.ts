import 'reflect-metadata';
import type { PanelForm, PanelRole } from '@mingcha/domain/engine/facts';
import type { LeavingKind } from '@mingcha/domain/panel/appoint';
import type { Background } from '@mingcha/domain/panel/composition';
import type { FormationStep } from '@mingcha/domain/panel/found-panel';
import type { TieKind } from '@mingcha/domain/panel/recusal';
import { Column, Entity } from 'typeorm';
import { Keyed, Lasting } from './keyed.entity';

@Entity('panels')
export class Panel extends Lasting {
  @Column('text') name!: string;
  @Column('text') form!: PanelForm;
  @Column('text', { nullable: true }) formName!: string | null;
  @Column('text', { array: true }) formation!: FormationStep[];
  @Column('text', { nullable: true }) documentNumber!: string | null;
  @Column('text', { nullable: true }) documentTitle!: string | null;
  /** Empty: every institution of the bureau (S-1.6). */
  @Column('uuid', { array: true }) organisationIds!: string[];
  /** Why it stands as it does although advised otherwise (S-1.3). */
  @Column('text', { nullable: true }) adviceReason!: string | null;
}

/** One term of one supervisor; a renewal is a new row (S-3.7). */
@Entity('supervisors')
export class Supervisor extends Keyed {
  @Column('uuid') panelId!: string;
  /** The same person through all terms and panels of a bureau. */
  @Column('uuid') personId!: string;
  @Column('text') name!: string;
  @Column('text') role!: PanelRole;
  @Column('text') employer!: string;
  @Column('text') background!: string;
  @Column('date') fromOn!: string;
  @Column('int') termMonths!: number;
  @Column('date', { nullable: true }) leftOn!: string | null;
  @Column('text', { nullable: true }) leftReason!: string | null;
  @Column('text', { array: true }) backgrounds!: Background[];
  @Column('text', { nullable: true }) termReason!: string | null;
  @Column('date', { nullable: true }) undertakingOn!: string | null;
  @Column('text', { nullable: true }) documentNumber!: string | null;
  @Column('date', { nullable: true }) appointedOn!: string | null;
  @Column('text', { nullable: true }) appointedByName!: string | null;
  @Column('text', { nullable: true }) leftKind!: LeavingKind | null;
  @Column('text', { nullable: true }) leftDocument!: string | null;
  @Column('text', { nullable: true }) leftByName!: string | null;
}

/** What binds a person to an institution beside the employer of a term (S-2.1c, A17). */
@Entity('supervisor_ties')
export class SupervisorTie extends Lasting {
  @Column('uuid') personId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') kind!: TieKind;
  @Column('text') note!: string;
  @Column('date') declaredOn!: string;
  @Column('timestamptz') declaredAt!: Date;
  @Column('uuid', { nullable: true }) declaredBy!: string | null;
  @Column('text') declaredByName!: string;
}

/** Two people let somebody supervise although bound; it stays visible for good. */
@Entity('recusal_overrides')
export class RecusalOverride extends Keyed {
  @Column('uuid') personId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') askedAt!: Date;
  @Column('uuid') askedBy!: string;
  @Column('text') askedByName!: string;
  @Column('date', { nullable: true }) approvedOn!: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt!: Date | null;
  @Column('uuid', { nullable: true }) approvedBy!: string | null;
  @Column('text', { nullable: true }) approvedByName!: string | null;
  @Column('date', { nullable: true }) withdrawnOn!: string | null;
}

/** Whoever keeps daily contact with a panel (S-3.5). */
@Entity('panel_officers')
export class PanelOfficer extends Lasting {
  @Column('uuid') panelId!: string;
  @Column('text') name!: string;
}

/** 资质 of a person through all terms (S-2.1b). */
@Entity('qualifications')
export class Qualification extends Keyed {
  @Column('uuid') personId!: string;
  @Column('text') kind!: string;
  @Column('text') number!: string;
  @Column('text') issuer!: string;
  @Column('date', { nullable: true }) expiresOn!: string | null;
  @Column('timestamptz') recordedAt!: Date;
  @Column('text') recordedByName!: string;
  @Column('date', { nullable: true }) removedOn!: string | null;
}
