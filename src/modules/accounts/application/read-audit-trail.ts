import { Injectable } from '@nestjs/common';
import { AuditTrail, type AuditRow } from '../../../platform/audit/audit-trail.js';
import type { AdminTableRequest } from '../../../platform/database/admin-table.js';
import { Database } from '../../../platform/database/database.js';
import { likePattern } from '../../../platform/database/like-pattern.js';

/** A row of the trail with the name of who did it; null for the system itself. */
export interface NamedAuditRow extends AuditRow {
  actor_name: string | null;
}

/** Names, addresses or ids of who did it, and of whose it is. */
export interface TrailSearch {
  readonly who?: string | undefined;
  readonly about?: string | undefined;
}

/** A name that more people have than this finds only some of them. */
const MOST = 200;
const CALLED = `SELECT id FROM account WHERE name ILIKE $1 OR email ILIKE $1 ORDER BY id LIMIT ${MOST}`;
const MEANT = `
  SELECT id FROM account WHERE name ILIKE $1 OR email ILIKE $1 OR id::text ILIKE $1 ORDER BY id LIMIT ${MOST}`;
/** With the people in care that are theirs, and whatever else has the id that was given. */
const THEIRS = `
  SELECT id FROM care_person WHERE account_id = ANY ($1::uuid[]) OR guardian_account_id = ANY ($1::uuid[])`;
const NAMES = `SELECT id, name FROM account WHERE id = ANY ($1::uuid[])`;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The audit trail as people read it: acts and ids from the trail, names from here. */
@Injectable()
export class ReadAuditTrail {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
  ) {}

  async list(
    request: AdminTableRequest<'at'>,
    search: TrailSearch,
  ): Promise<{ items: NamedAuditRow[]; total: number }> {
    const [alsoBy, actors, people] = await Promise.all([
      request.text === undefined ? [] : this.ids(CALLED, likePattern(request.text)),
      search.who === undefined ? null : this.meant(search.who),
      search.about === undefined ? null : this.withTheirs(search.about),
    ]);
    const { items, total } = await this.trail.list(request, { alsoBy, actors, people });
    const names = await this.namesOf(items.flatMap(({ actor_id }) => actor_id ?? []));
    return {
      items: items.map((row) => ({ ...row, actor_name: names.get(row.actor_id ?? '') ?? null })),
      total,
    };
  }

  private async meant(text: string): Promise<string[]> {
    return [...(await this.ids(MEANT, likePattern(text))), ...(UUID.test(text) ? [text] : [])];
  }

  private async withTheirs(text: string): Promise<string[]> {
    const accounts = await this.meant(text);
    return [...accounts, ...(await this.ids(THEIRS, accounts))];
  }

  private async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const people = await this.database.query<{ id: string; name: string }>(NAMES, [ids]);
    return new Map(people.map(({ id, name }) => [id, name]));
  }

  private async ids(sql: string, value: unknown): Promise<string[]> {
    return (await this.database.query<{ id: string }>(sql, [value])).map(({ id }) => id);
  }
}
