import { Injectable } from '@nestjs/common';
import { AuditTrail, type AuditRow } from '../../../platform/audit/audit-trail.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, unknownCursor } from '../../../platform/http/cursor.js';
import type { Role } from '../domain/roles.js';
import { trailActorOf, type TrailActor } from '../domain/trail-actor.js';

/** Something that was done to a person's data, or seen of it. */
export interface OwnTrailRow extends AuditRow {
  by: TrailActor;
}

const OWN_PEOPLE = `SELECT id FROM care_person WHERE account_id = $1 OR guardian_account_id = $1`;
const ACTORS = `
  SELECT a.id, a.name, ARRAY(SELECT r.role FROM account_role r WHERE r.account_id = a.id) AS roles
    FROM account a WHERE a.id = ANY ($1::uuid[])`;

/** The trail of the reader's own data: who saw or changed what of it, and when. */
@Injectable()
export class ReadOwnTrail {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
  ) {}

  /** `limit + 1` of them, so that the caller sees whether there are more. */
  async list(
    accountId: string,
    page: { limit: number; byOthers: boolean; cursor?: string | undefined },
  ): Promise<OwnTrailRow[]> {
    const before = page.cursor === undefined ? null : placeOf(page.cursor);
    const people = await this.database.query<{ id: string }>(OWN_PEOPLE, [accountId]);
    const rows = await this.trail.ofPerson(
      { accountId, personIds: people.map(({ id }) => id) },
      { before, byOthers: page.byOthers, limit: page.limit + 1 },
    );
    const actors = await this.actorsOf(rows);
    return rows.map((row) => ({
      ...row,
      by: trailActorOf(row, accountId, actors.get(row.actor_id ?? '')),
    }));
  }

  private async actorsOf(
    rows: readonly AuditRow[],
  ): Promise<Map<string, { name: string; roles: Role[] }>> {
    const ids = [...new Set(rows.flatMap(({ actor_id }) => actor_id ?? []))];
    const found = await this.database.query<{ id: string; name: string; roles: Role[] }>(ACTORS, [
      ids,
    ]);
    return new Map(found.map((actor) => [actor.id, actor]));
  }
}

function placeOf(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id === 'string' && /^\d{1,18}$/.test(id)) return id;
  throw unknownCursor();
}
