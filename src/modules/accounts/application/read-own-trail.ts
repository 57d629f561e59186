import { Injectable } from '@nestjs/common';
import { AuditTrail, type AuditRow } from '../../../platform/audit/audit-trail.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, unknownCursor } from '../../../platform/http/cursor.js';
import type { Role } from '../domain/roles.js';
import { CarePeople } from './care-people.js';
import { trailActorOf, type TrailActor } from '../domain/trail-actor.js';

/** Something that was done to a person's data, or seen of it. */
export interface OwnTrailRow extends AuditRow {
  by: TrailActor;
  /** Why an admin acted for them, where that is what the row tells of. */
  reason: string | null;
}

const ACTORS = `
  SELECT a.id, a.name, ARRAY(SELECT r.role FROM account_role r WHERE r.account_id = a.id) AS roles
    FROM account a WHERE a.id = ANY ($1::uuid[])`;

const OPENED = 'admin.open_support_act';
const REASONS = `SELECT s.id, s.reason FROM support_act s WHERE s.id = ANY ($1::uuid[]) AND s.account_id = $2`;

/** The trail of the reader's own data: who saw or changed what of it, and when. */
@Injectable()
export class ReadOwnTrail {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
    private readonly people: CarePeople,
  ) {}

  /** `limit + 1` of them, so that the caller sees whether there are more. */
  async list(
    accountId: string,
    page: { limit: number; byOthers: boolean; cursor?: string | undefined },
  ): Promise<OwnTrailRow[]> {
    const before = page.cursor === undefined ? null : placeOf(page.cursor);
    const personIds = await this.people.idsOf(this.database, accountId);
    const rows = await this.trail.ofPerson(
      { accountId, personIds },
      { before, byOthers: page.byOthers, limit: page.limit + 1 },
    );
    const [actors, reasons] = await Promise.all([
      this.actorsOf(rows),
      this.reasonsOf(rows, accountId),
    ]);
    return rows.map((row) => ({
      ...row,
      by: trailActorOf(row, accountId, actors.get(row.actor_id ?? '')),
      reason: row.act === OPENED ? (reasons.get(row.about_id ?? '') ?? null) : null,
    }));
  }

  private async reasonsOf(
    rows: readonly AuditRow[],
    accountId: string,
  ): Promise<Map<string, string>> {
    const ids = rows.flatMap(({ act, about_id: id }) =>
      act === OPENED && id !== null ? [id] : [],
    );
    if (ids.length === 0) return new Map();
    const found = await this.database.query<{ id: string; reason: string }>(REASONS, [
      ids,
      accountId,
    ]);
    return new Map(found.map(({ id, reason }) => [id, reason]));
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
