import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { SETTINGS, type SettingKey, type SettingValues } from './setting-keys.js';

const IN_FORCE = `
  SELECT value FROM setting WHERE key = $1 AND valid_from <= $2 ORDER BY valid_from DESC LIMIT 1`;

/** Numbers an admin may change, each with the instant from which it holds. */
@Injectable()
export class Settings {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'demo'>) {}

  /** What holds at the instant: the newest row that has begun, else the preset. */
  async value<Key extends SettingKey>(
    sql: Queryable,
    key: Key,
    at: Instant,
  ): Promise<SettingValues[Key]> {
    const { shape, preset } = SETTINGS[key];
    const [row] = await sql.query<{ value: unknown }>(IN_FORCE, [key, toDate(at)]);
    const otherwise = this.config.demo ? preset.demo : preset.otherwise;
    // Its own shape has just judged it; the type of a union of shapes cannot say which.
    return shape.parse(row ? row.value : otherwise) as SettingValues[Key];
  }
}
