import { Injectable } from '@nestjs/common';
import type { SiteAddresses } from '../../../config/sites.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Language } from '../../../platform/http/language.js';

/** Whom to address, and how. The address may be unverified. */
export interface Person {
  /** The account's id. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** E.164, proven to be theirs; null also while it is not. */
  readonly phone: string | null;
  /** IANA name. */
  readonly timeZone: string;
  readonly language: Language;
  /** Where they are at home: the back office before the practice, the practice before the client's site. */
  readonly site: keyof SiteAddresses;
}

const BY_IDS = `
  SELECT id, name, email, CASE WHEN phone_verified_at IS NOT NULL THEN phone END AS phone, time_zone AS "timeZone", language,
         CASE WHEN EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id AND r.role = 'admin') THEN 'admin'
              WHEN EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id AND r.role = 'psychologist')
              THEN 'practice' ELSE 'client' END AS site
    FROM account a WHERE id = ANY($1::uuid[])`;

/** Names and addresses of account holders, for the modules that write to them. */
@Injectable()
export class People {
  /** By account id; ids that name nobody are absent. */
  async byIds(sql: Queryable, ids: readonly string[]): Promise<Map<string, Person>> {
    if (ids.length === 0) return new Map();
    const people = await sql.query<Person>(BY_IDS, [ids]);
    return new Map(people.map((person) => [person.id, person]));
  }

  async byId(sql: Queryable, id: string): Promise<Person | null> {
    return (await this.byIds(sql, [id])).get(id) ?? null;
  }
}
