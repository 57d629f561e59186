import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { KEYS_DATA_SOURCE, type RetentionClass } from './key-ring.js';

/**
 * How long a copy of the keys' database lives. From so many days after a key was destroyed on there
 * is no copy of it anywhere.
 */
export const KEY_BACKUP_DAYS = 30;

const DESTROY = `
  DELETE FROM data_key WHERE person_id = ANY ($1::uuid[]) AND retention_class = ANY ($2::text[]) RETURNING 1`;

/** Makes unreadable for good: without its key, what was sealed is noise in every copy there is. */
@Injectable()
export class DestroyKeys {
  constructor(@Inject(KEYS_DATA_SOURCE) private readonly keys: DataSource) {}

  /** Returns how many keys there were; asked again, none. */
  async of(ownerIds: readonly string[], classes: readonly RetentionClass[]): Promise<number> {
    const [rows] = await this.keys.query<[unknown[], number]>(DESTROY, [ownerIds, classes]);
    return rows.length;
  }
}
