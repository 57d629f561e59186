import { randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { newId } from '../../kernel/identity/id.js';
import type { MasterKey } from './master-key.js';
import { open, seal, type SealingKey } from './seal.js';

/** What a key may outlive: the record kept by law, a conversation, one's own writing. */
export type RetentionClass = 'record' | 'conversation' | 'self';

/** Whose text, kept how long, written by whom: each has a key of its own that can die alone. */
export interface KeyOwner {
  readonly personId: string;
  readonly retentionClass: RetentionClass;
  readonly authorId: string;
}

export const MASTER_KEY = Symbol('MASTER_KEY');
export const KEYS_DATA_SOURCE = Symbol('KEYS_DATA_SOURCE');

interface Row {
  id: string;
  person_id: string;
  wrapped: string;
}

const SELECT = `
  SELECT id, person_id, wrapped FROM data_key WHERE person_id = $1 AND retention_class = $2 AND author_id = $3`;
const INSERT = `
  INSERT INTO data_key (id, person_id, retention_class, author_id, master_key_id, wrapped)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`;
const BY_ID = `SELECT id, person_id, wrapped FROM data_key WHERE id = $1`;

/** Data keys, wrapped by the master key, in a database of their own. */
@Injectable()
export class KeyRing implements OnModuleDestroy {
  constructor(
    @Inject(MASTER_KEY) private readonly master: MasterKey,
    @Inject(KEYS_DATA_SOURCE) private readonly keys: DataSource,
  ) {}

  async onModuleDestroy(): Promise<void> {
    if (this.keys.isInitialized) await this.keys.destroy();
  }

  /** The owner's key; made when there is none yet. Two makers at once agree on one. */
  async keyFor(owner: KeyOwner): Promise<SealingKey> {
    const { personId, retentionClass, authorId } = owner;
    const select = (): Promise<Row[]> =>
      this.keys.query<Row[]>(SELECT, [personId, retentionClass, authorId]);
    let [row] = await select();
    if (!row) {
      const id = newId();
      const wrapped = seal(
        this.master,
        wrapPlace(id, personId),
        randomBytes(32).toString('base64'),
      );
      await this.keys.query(INSERT, [
        id,
        personId,
        retentionClass,
        authorId,
        this.master.id,
        wrapped,
      ]);
      [row] = await select();
    }
    if (!row) throw new Error('The key that was just made is not there.');
    return this.unwrap(row);
  }

  /** Null when the key has been destroyed: what it sealed is gone for good. */
  async keyById(id: string): Promise<SealingKey | null> {
    const [row] = await this.keys.query<Row[]>(BY_ID, [id]);
    return row ? this.unwrap(row) : null;
  }

  private unwrap(row: Row): SealingKey {
    const text = open(this.master, wrapPlace(row.id, row.person_id), row.wrapped);
    return { id: row.id, key: Buffer.from(text, 'base64') };
  }
}

function wrapPlace(keyId: string, personId: string): Parameters<typeof seal>[1] {
  return { table: 'data_key', rowId: keyId, personId, field: 'wrapped' };
}
