import 'reflect-metadata';
import type { CalendarDayKind } from '@mingcha/domain/calendar/working-days';
import type { TenantLevel } from '@mingcha/domain/engine/facts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A civil affairs bureau, a node of the tree province → city → county. */
@Entity('tenants')
export class Tenant {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') shortName!: string;
  @Column('text') level!: TenantLevel;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('text') path!: string;
  @Column('boolean') hasOwnStation!: boolean;
  /** First day duties are kept for. */
  @Column('date') keptFrom!: string;
}

@Entity('policy_documents')
export class PolicyDocument {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('text') title!: string;
  @Column('text') issuer!: string;
  @Column('text') indexNumber!: string;
  @Column('date') issuedOn!: string;
  @Column('date') publishedOn!: string;
  @Column('text', { array: true }) addressees!: string[];
}

/** One published version of one rule; `body` is the domain's rule as data. */
@Entity('rule_versions')
export class RuleVersion {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) ownerTenantId!: string | null;
  @Column('uuid', { nullable: true }) policyDocumentId!: string | null;
  @Column('text') code!: string;
  @Column('int') version!: number;
  @Column('jsonb') body!: object;
  @Column('date') effectiveFrom!: string;
  @Column('date', { nullable: true }) effectiveTo!: string | null;
}

@Entity('calendar_days')
export class CalendarDay {
  @PrimaryColumn('date') day!: string;
  @Column('text') kind!: CalendarDayKind;
  @Column('text') name!: string;
}
