import { randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { newId } from '../../kernel/identity/id.js';
import { sqlState } from '../database/transaction-runner.js';
import { MasterKeys } from './master-keys.js';
import type { SealingKey } from './seal.js';
import { UseCount } from './use-count.js';
import { masterIdOf, unwrap, wrap, type WrappedKey } from './wrapped-key.js';

/** What a key may outlive: the record kept by law, a conversation, one's own writing. */
export type RetentionClass = 'record' | 'conversation' | 'self';

/** Whose text, kept how long, written by whom: each has a key of its own that can die alone. */
export interface KeyOwner {
  readonly personId: string;
  readonly retentionClass: RetentionClass;
  readonly authorId: string;
}

/** The first version of the master key, for what is derived from it. */
export const MASTER_KEY = Symbol('MASTER_KEY');
export const KEYS_DATA_SOURCE = Symbol('KEYS_DATA_SOURCE');

const SELECT = `
  SELECT id, person_id, wrapped FROM data_key
   WHERE person_id = $1 AND retention_class = $2 AND author_id = $3 AND retired_at IS NULL`;
const INSERT = `
  INSERT INTO data_key (id, person_id, retention_class, author_id, master_key_id, wrapped)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`;
const RETIRE = `UPDATE data_key SET retired_at = now() WHERE id = $1 AND retired_at IS NULL`;
const BY_ID = `SELECT id, person_id, wrapped FROM data_key WHERE id = $1`;
/** From one version to the next by the index, however many keys there are. */
const MASTER_VERSIONS = `
  WITH RECURSIVE version AS (
    (SELECT master_key_id FROM data_key ORDER BY master_key_id LIMIT 1)
    UNION ALL
    SELECT (SELECT k.master_key_id FROM data_key k
             WHERE k.master_key_id > v.master_key_id ORDER BY k.master_key_id LIMIT 1)
      FROM version v WHERE v.master_key_id IS NOT NULL)
  SELECT master_key_id AS id FROM version WHERE master_key_id IS NOT NULL`;

/** Data keys, wrapped by the master key, in a database of their own. */
@Injectable()
export class KeyRing implements OnModuleInit, OnModuleDestroy {
  private readonly uses: UseCount;

  constructor(
    private readonly masters: MasterKeys,
    @Inject(KEYS_DATA_SOURCE) private readonly keys: DataSource,
  ) {
    this.uses = new UseCount(keys);
  }

  /** @throws UnknownMasterKey when keys could not be opened: better now than at the first reading. */
  async onModuleInit(): Promise<void> {
    for (const id of await this.versionsInUse()) await this.masters.byId(id);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.keys.isInitialized) await this.keys.destroy();
  }

  /** The owner's key; made when there is none yet. Two makers at once agree on one. */
  async keyFor(owner: KeyOwner): Promise<SealingKey> {
    const row = (await this.find(owner)) ?? (await this.make(owner));
    if (await this.uses.allow(row.id)) return this.open(row);
    await this.keys.query(RETIRE, [row.id]);
    return this.keyFor(owner);
  }

  /** Null when the key has been destroyed: what it sealed is gone for good. */
  async keyById(id: string): Promise<SealingKey | null> {
    const [row] = await this.keys.query<WrappedKey[]>(BY_ID, [id]);
    return row ? this.open(row) : null;
  }

  private async find({ personId, retentionClass, authorId }: KeyOwner): Promise<WrappedKey | null> {
    const [row] = await this.keys.query<WrappedKey[]>(SELECT, [personId, retentionClass, authorId]);
    return row ?? null;
  }

  private async make(owner: KeyOwner): Promise<WrappedKey> {
    const id = newId();
    const { personId, retentionClass, authorId } = owner;
    const master = await this.masters.newest();
    const wrapped = wrap(master, { id, person_id: personId }, randomBytes(32));
    const values = [id, personId, retentionClass, authorId, master.id, wrapped];
    await this.keys.query(INSERT, values);
    const row = await this.find(owner);
    if (row === null) throw new Error('The key that was just made is not there.');
    return row;
  }

  private async open(row: WrappedKey): Promise<SealingKey> {
    return unwrap(await this.masters.byId(masterIdOf(row)), row);
  }

  /** None where the schema is not there yet; whether the app is ready says another. */
  private async versionsInUse(): Promise<string[]> {
    try {
      const rows = await this.keys.query<{ id: string }[]>(MASTER_VERSIONS);
      return rows.map(({ id }) => id);
    } catch (error) {
      if (sqlState(error) === '42P01') return [];
      throw error;
    }
  }
}
