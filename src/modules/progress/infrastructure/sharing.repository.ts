import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { sharedOf, SHARING_TEXT, type Shared, type SharingKind } from '../domain/sharing.js';

/** A care that is open now, and what is shared in it. */
export interface OpenCare {
  readonly careId: string;
  readonly psychologistId: string;
  readonly shared: Shared;
}

const OF_PERSON = `
  SELECT c.id AS "careId", c.psychologist_id AS "psychologistId",
         coalesce(array_agg(s.kind) FILTER (WHERE s.kind IS NOT NULL), '{}') AS kinds
    FROM care_view c LEFT JOIN sharing s ON s.care_id = c.id AND s.withdrawn_at IS NULL
   WHERE c.care_person_id = $1 AND c.until_at IS NULL
   GROUP BY c.id, c.psychologist_id, c.from_at ORDER BY c.from_at, c.id`;
const OF_CARE = `SELECT kind FROM sharing WHERE care_id = $1 AND withdrawn_at IS NULL`;
const GIVE = `
  INSERT INTO sharing (id, care_id, kind, text_version, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (care_id, kind) WHERE withdrawn_at IS NULL DO NOTHING`;
const WITHDRAW = `
  UPDATE sharing SET withdrawn_at = greatest($3, given_at)
   WHERE care_id = $1 AND kind = $2 AND withdrawn_at IS NULL`;
const WITHDRAW_ALL = `
  UPDATE sharing s SET withdrawn_at = greatest($2, s.given_at)
    FROM care_view c
   WHERE c.id = s.care_id AND c.care_person_id = $1 AND s.withdrawn_at IS NULL`;

/** What is shared in which care; a row stays as the proof of what was agreed to. */
@Injectable()
export class SharingRepository {
  async openCares(sql: Queryable, carePersonId: string): Promise<OpenCare[]> {
    const rows = await sql.query<{ careId: string; psychologistId: string; kinds: SharingKind[] }>(
      OF_PERSON,
      [carePersonId],
    );
    return rows.map(({ kinds, ...care }) => ({ ...care, shared: sharedOf(kinds) }));
  }

  async ofCare(sql: Queryable, careId: string): Promise<Shared> {
    const rows = await sql.query<{ kind: SharingKind }>(OF_CARE, [careId]);
    return sharedOf(rows.map(({ kind }) => kind));
  }

  /** Giving again what is given changes nothing. */
  async set(tx: Tx, careId: string, accountId: string, wanted: Shared): Promise<void> {
    for (const [kind, isWanted] of Object.entries(wanted)) {
      if (isWanted) {
        const { textVersion } = SHARING_TEXT;
        await tx.query(GIVE, [newId(), careId, kind, textVersion, accountId, toDate(tx.now)]);
      } else {
        await tx.query(WITHDRAW, [careId, kind, toDate(tx.now)]);
      }
    }
  }

  async withdrawAll(tx: Tx, carePersonId: string): Promise<void> {
    await tx.query(WITHDRAW_ALL, [carePersonId, toDate(tx.now)]);
  }
}
