import 'reflect-metadata';
import type { PositionKind } from '@mingcha/domain/engine/facts';
import { Column, Entity } from 'typeorm';
import { Lasting } from './keyed.entity';

@Entity('positions')
export class Position extends Lasting {
  @Column('text') kind!: PositionKind;
}

@Entity('incumbencies')
export class Incumbency extends Lasting {
  @Column('uuid') positionId!: string;
  @Column('text') personName!: string;
}

/** 定点联系安排; `organisationId` is an institution of `subjectTenantId`, this bureau or one below it. */
@Entity('assignments')
export class Assignment extends Lasting {
  @Column('uuid') positionId!: string;
  @Column('uuid') subjectTenantId!: string;
  @Column('uuid') organisationId!: string;
}
