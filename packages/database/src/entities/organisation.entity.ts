import 'reflect-metadata';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import { Column, Entity } from 'typeorm';
import { Keyed, Lasting } from './keyed.entity';

@Entity('organisations')
export class Organisation extends Keyed {
  @Column('text') type!: OrganisationType;
  @Column('text') name!: string;
  @Column('date') openedOn!: string;
  @Column('date', { nullable: true }) closedOn!: string | null;
}

/** 托养协议: a station of this bureau entrusts care to an institution of this bureau. */
@Entity('agreements')
export class Agreement extends Lasting {
  @Column('uuid') stationId!: string;
  @Column('uuid') careInstitutionId!: string;
  /** What the bureau consented to; absent from what was imported. */
  @Column('uuid', { nullable: true }) applicationId!: string | null;
  @Column('text', { nullable: true }) number!: string | null;
  /** Who buys: a bureau, never a station (L-2.6). */
  @Column('uuid', { nullable: true }) purchaserTenantId!: string | null;
}
