import { Injectable } from '@nestjs/common';
import { toDate } from '../../kernel/time/instant.js';
import type { Tx } from '../database/transaction-runner.js';

/** Who did or saw what. Ids and words of ours only, never what people wrote. */
export interface AuditEntry {
  /** Null for the system itself. */
  readonly actorId: string | null;
  /** Noun and past participle of ours: `note.read`. */
  readonly act: `${string}.${string}`;
  readonly about: { readonly kind: string; readonly id: string };
  /** The person in care it touches, who may ask for their trail. */
  readonly personId?: string;
}

const INSERT = `
  INSERT INTO audit_entry (at, actor_id, act, about_kind, about_id, person_id)
  VALUES ($1, $2, $3, $4, $5, $6)`;

/** The trail of what was done and seen; append-only for everybody, us included. */
@Injectable()
export class Audit {
  /** In the transaction that does or reads it: nothing is seen without leaving its row. */
  async record(tx: Tx, { actorId, act, about, personId }: AuditEntry): Promise<void> {
    await tx.query(INSERT, [toDate(tx.now), actorId, act, about.kind, about.id, personId ?? null]);
  }
}
