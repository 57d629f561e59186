import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { freeSlug, slugOf } from '../domain/slug.js';
import { OwnProfiles } from './own-profiles.js';

/** Two people of one name must not find the same address free. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtext('psychologist slug'))`;
const TAKEN = `SELECT slug FROM psychologist WHERE slug = $1 OR slug LIKE $1 || '-%'`;
const LIST = `UPDATE psychologist SET status = 'listed', slug = $2 WHERE id = $1 AND status = 'draft'`;
const SHOW_AGAIN = `UPDATE psychologist SET status = 'listed' WHERE id = $1 AND status = 'hidden'`;

/** Shows a profile to the public: a draft under an address made of its name, a hidden one again. */
@Injectable()
export class ListProfile {
  constructor(private readonly profiles: OwnProfiles) {}

  /**
   * A profile that has been shown before keeps its address; the constraint `psychologist_complete`
   * refuses one with gaps.
   *
   * @throws NotFound when there is no such psychologist.
   */
  async execute(tx: Tx, psychologistId: string): Promise<void> {
    const { status, name, slug } = await this.profiles.lock(tx, psychologistId);
    if (status === 'hidden') await tx.query(SHOW_AGAIN, [psychologistId]);
    if (status !== 'draft') return;
    const base = slugOf(name);
    await tx.query(LOCK);
    const taken = await tx.query<{ slug: string }>(TAKEN, [base]);
    const free = freeSlug(base, new Set(taken.map((row) => row.slug)));
    await tx.query(LIST, [psychologistId, base === '' ? slug : free]);
  }
}
