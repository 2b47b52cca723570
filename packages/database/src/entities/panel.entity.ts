import 'reflect-metadata';
import type { PanelForm, PanelRole } from '@mingcha/domain/engine/facts';
import { Column, Entity } from 'typeorm';
import { Keyed, Lasting } from './keyed.entity';

@Entity('panels')
export class Panel extends Lasting {
  @Column('text') name!: string;
  @Column('text') form!: PanelForm;
}

/** One term of one supervisor; a renewal is a new row (S-3.7). */
@Entity('supervisors')
export class Supervisor extends Keyed {
  @Column('uuid') panelId!: string;
  @Column('text') name!: string;
  @Column('text') role!: PanelRole;
  @Column('text') employer!: string;
  @Column('text') background!: string;
  @Column('date') fromOn!: string;
  @Column('int') termMonths!: number;
  @Column('date', { nullable: true }) leftOn!: string | null;
  @Column('text', { nullable: true }) leftReason!: string | null;
}
