import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { toDate } from '../../../kernel/time/instant.js';
import { zoneId } from '../../../kernel/time/zones.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { OwnProfile, StoredProfile } from '../domain/own-profile.js';
import { PROFILE_COLUMNS, profileOf, type ProfileRow } from '../infrastructure/profile-rows.js';

const SELECT = `SELECT ${PROFILE_COLUMNS} FROM psychologist p`;
const OF_ACCOUNT = `${SELECT} WHERE p.account_id = $1`;
const BY_ID = `${SELECT} WHERE p.id = $1`;
const LOCK_OF_ACCOUNT = `${OF_ACCOUNT} FOR UPDATE OF p`;
const LOCK_BY_ID = `${BY_ID} FOR UPDATE OF p`;
const HOLDER = `SELECT name, time_zone AS "timeZone" FROM account_view WHERE id = $1`;
/** Until it is listed a profile is known by its id alone. */
const BEGIN = `
  INSERT INTO psychologist (id, account_id, slug, status, version, name, title, city, time_zone,
                            headline, about, approaches, languages, created_at)
  VALUES ($1::uuid, $2, $1::uuid::text, 'draft', 0, $3, '', '', $4, '', '', '{}', '{}', $5)
  ON CONFLICT (account_id) DO NOTHING
  RETURNING 1`;

/**
 * Profiles as their psychologists write them. Whoever changes a profile, or something that rests on
 * it, holds its lock first: so what is judged is what is there when the judgement commits.
 */
@Injectable()
export class OwnProfiles {
  constructor(private readonly outbox: Outbox) {}

  /** The account's profile; one that nobody has begun is an empty draft. */
  async ofAccount(sql: Queryable, accountId: string): Promise<OwnProfile> {
    const [row] = await sql.query<ProfileRow>(OF_ACCOUNT, [accountId]);
    return row === undefined ? this.blank(sql, accountId) : profileOf(row);
  }

  /** @throws NotFound when there is no such psychologist. */
  async byId(sql: Queryable, id: string): Promise<StoredProfile> {
    return only(await sql.query<ProfileRow>(BY_ID, [id]));
  }

  /** The account's profile, locked until the transaction ends; begun when there is none. */
  async lockOfAccount(tx: Tx, accountId: string): Promise<StoredProfile> {
    const [row] = await tx.query<ProfileRow>(LOCK_OF_ACCOUNT, [accountId]);
    if (row !== undefined) return profileOf(row);
    await this.begin(tx, accountId);
    return only(await tx.query<ProfileRow>(LOCK_OF_ACCOUNT, [accountId]));
  }

  /** @throws NotFound when there is no such psychologist. */
  async lock(tx: Tx, id: string): Promise<StoredProfile> {
    return only(await tx.query<ProfileRow>(LOCK_BY_ID, [id]));
  }

  private async begin(tx: Tx, accountId: string): Promise<void> {
    const { name, zone } = await this.blank(tx, accountId);
    const id = newId<'Psychologist'>();
    const begun = await tx.query(BEGIN, [id, accountId, name, zone, toDate(tx.now)]);
    if (begun.length === 0) return;
    await this.outbox.publish(tx, {
      type: 'psychologist.begun',
      aggregateId: id,
      payload: { psychologistId: id, timeZone: zone },
      dedupeKey: `psychologist.begun:${id}`,
    });
  }

  private async blank(sql: Queryable, accountId: string): Promise<OwnProfile> {
    const [person] = await sql.query<{ name: string; timeZone: string }>(HOLDER, [accountId]);
    if (person === undefined) throw new NotFound();
    return {
      id: null,
      slug: null,
      status: 'draft',
      version: 0,
      name: person.name,
      title: '',
      city: '',
      zone: zoneId(person.timeZone),
      gender: null,
      headline: '',
      about: '',
      approaches: [],
      languages: [],
      practisingSince: null,
      categories: [],
      education: [],
      avatarUrl: null,
    };
  }
}

function only([row]: readonly ProfileRow[]): StoredProfile {
  if (row === undefined) throw new NotFound();
  return profileOf(row);
}
