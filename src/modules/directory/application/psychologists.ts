import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import { zoneId, type ZoneId } from '../../../kernel/time/zones.js';
import type { AccountProfile } from '../../accounts/index.js';
import { avatarUrlOf } from '../domain/avatar.js';

/** A psychologist as others see them beside a booking. */
export interface PsychologistFace {
  readonly id: string;
  readonly accountId: string;
  readonly slug: string;
  readonly name: string;
  readonly title: string;
  readonly zone: ZoneId;
  /** Path on our own origin; null when there is no drawing. */
  readonly avatarUrl: string | null;
}

interface Row {
  id: string;
  account_id: string;
  slug: string;
  name: string;
  title: string;
  time_zone: string;
  has_avatar: boolean;
  photo_name: string | null;
}

const OF_ACCOUNT = `
  SELECT id AS "psychologistId", status FROM psychologist WHERE account_id = $1`;
const BY_IDS = `
  SELECT id, account_id, slug, name, title, time_zone, avatar_svg IS NOT NULL AS has_avatar, photo_name
    FROM psychologist WHERE id = ANY ($1::uuid[])`;

/** Who the psychologists are, whatever the state of their profile. */
@Injectable()
export class Psychologists {
  /** The profile that belongs to an account; null when it has none. */
  async idOfAccount(sql: Queryable, accountId: string): Promise<string | null> {
    return (await this.ofAccount(sql, accountId))?.psychologistId ?? null;
  }

  /** The same, with the state of the profile. */
  async ofAccount(sql: Queryable, accountId: string): Promise<AccountProfile | null> {
    const [row] = await sql.query<AccountProfile>(OF_ACCOUNT, [accountId]);
    return row ?? null;
  }

  /** The psychologists with these ids, by id; ids that name nobody are left out. */
  async byIds(
    sql: Queryable,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, PsychologistFace>> {
    if (ids.length === 0) return new Map();
    const rows = await sql.query<Row>(BY_IDS, [[...new Set(ids)]]);
    return new Map(rows.map((row) => [row.id, faceOf(row)]));
  }
}

function faceOf(row: Row): PsychologistFace {
  return {
    id: row.id,
    accountId: row.account_id,
    slug: row.slug,
    name: row.name,
    title: row.title,
    zone: zoneId(row.time_zone),
    avatarUrl: avatarUrlOf(row.id, { hasDrawing: row.has_avatar, photo: row.photo_name }),
  };
}
