import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Bilingual } from '../domain/offering.js';

export interface NewCategory {
  /** Lower-case letters, digits and hyphens. */
  readonly slug: string;
  /** Rank in the list, smallest first. */
  readonly position: number;
  readonly name: Bilingual;
  /** Everyday words, in any language, by which people look for it. */
  readonly keywords: readonly string[];
}

const UPSERT = `
  INSERT INTO category (slug, position, name, keywords) VALUES ($1, $2, $3, $4)
  ON CONFLICT (slug) DO UPDATE
    SET position = excluded.position, name = excluded.name, keywords = excluded.keywords`;

/** Adds what psychologists can help with, or rewrites it when the slug is known. */
@Injectable()
export class AddCategory {
  async execute(tx: Tx, { slug, position, name, keywords }: NewCategory): Promise<void> {
    await tx.query(UPSERT, [slug, position, JSON.stringify(name), keywords]);
  }
}
