import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bilingual } from '../domain/offering.js';

@Entity('category')
export class CategoryEntity {
  @PrimaryColumn({ type: 'text' }) slug!: string;
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'jsonb' }) name!: Bilingual;
  @Column({ type: 'text', array: true }) keywords!: string[];
}
