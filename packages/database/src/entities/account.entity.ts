import 'reflect-metadata';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Keyed } from './keyed.entity';

@Entity('accounts')
export class Account extends Keyed {
  @Column('text') login!: string;
  @Column('text') name!: string;
  @Column('text', { array: true }) roles!: string[];
  @Column('uuid', { nullable: true }) positionId!: string | null;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('uuid', { nullable: true }) supervisorId!: string | null;
  /** Where mail reaches them, if anywhere. */
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) passwordHash!: string | null;
  @Column('timestamptz', { nullable: true }) passwordChangedAt!: Date | null;
  @Column('boolean') mustChangePassword!: boolean;
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
}

@Entity('sessions')
export class Session {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('text') tokenHash!: string;
  @Column('uuid') accountId!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') lastSeenAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  @Column('text') address!: string;
  @Column('text') agent!: string;
}

export const SIGN_IN_LINK_PURPOSES = ['INVITATION', 'RECOVERY', 'SIGN_IN'] as const;
export type SignInLinkPurpose = (typeof SIGN_IN_LINK_PURPOSES)[number];

@Entity('sign_in_links')
export class SignInLink {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('text') tokenHash!: string;
  @Column('uuid') accountId!: string;
  @Column('text') purpose!: SignInLinkPurpose;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}

@Entity('sign_in_failures')
export class SignInFailure {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') loginHash!: string;
  @Column('text') address!: string;
  @Column('timestamptz') at!: Date;
}
