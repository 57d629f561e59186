import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HelpChannel, InBothLanguages } from '../domain/help-contact.js';

@Entity('help_contact')
export class HelpContactEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') position!: number;
  @Column('text') channel!: HelpChannel;
  @Column('text') value!: string;
  @Column('jsonb') name!: InBothLanguages;
  @Column('jsonb') hours!: InBothLanguages;
  @Column('jsonb', { nullable: true }) note!: InBothLanguages | null;
  @Column('date', { name: 'last_checked_on', nullable: true }) lastCheckedOn!: string | null;
}
