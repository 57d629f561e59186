import { Injectable } from '@nestjs/common';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, unknownCursor } from '../../../platform/http/cursor.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { isUuid } from '../../../kernel/identity/id.js';
import type { BookingStatus } from '../../booking/index.js';

export const CLIENT_SCOPES = ['current', 'past'] as const;
export type ClientScope = (typeof CLIENT_SCOPES)[number];

/** A person in care as their psychologist sees them. */
export interface ClientRow {
  id: string;
  name: string;
  is_child: boolean;
  /** Full years today; null of whoever never said. */
  age: number | null;
  time_zone: string;
  care_id: string | null;
  since: Date;
  until: Date | null;
  session_count: number;
  last_id: string | null;
  last_at: Date | null;
  next_id: string | null;
  next_at: Date | null;
}

/** One session of the history, and how far it was written about. */
export interface ClientSessionRow {
  id: string;
  status: BookingStatus;
  mode: 'video' | 'voice' | 'chat';
  service_name: string;
  starts_at: Date;
  ends_at: Date;
  note_version: number | null;
  signed_at: Date | null;
  summary_version: number | null;
  shared_version: number | null;
  shared_at: Date | null;
}

export interface ClientListQuery {
  readonly psychologistId: string;
  readonly scope: ClientScope;
  readonly now: Instant;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** `$1` is the psychologist's profile, `$2` now. Times are in the zone of whoever booked last. */
const PEOPLE = `
  WITH cared AS (
    SELECT care_person_id, min(from_at) AS since,
           CASE WHEN bool_or(until_at IS NULL) THEN NULL ELSE max(until_at) END AS until,
           (array_agg(id) FILTER (WHERE until_at IS NULL))[1] AS care_id
      FROM care_view WHERE psychologist_id = $1 GROUP BY care_person_id
  ), held AS (
    SELECT b.care_person_id, (array_agg(b.client_account_id ORDER BY b.starts_at DESC))[1] AS account_id,
           count(*) FILTER (WHERE b.status = 'completed')::int AS session_count,
           (array_agg(b.id ORDER BY b.starts_at DESC) FILTER (WHERE b.starts_at <= $2))[1] AS last_id,
           max(b.starts_at) FILTER (WHERE b.starts_at <= $2) AS last_at,
           (array_agg(b.id ORDER BY b.starts_at) FILTER (WHERE b.starts_at > $2))[1] AS next_id,
           min(b.starts_at) FILTER (WHERE b.starts_at > $2) AS next_at
      FROM booking_party_view b
     WHERE b.psychologist_id = $1 AND b.status IN ('confirmed','completed','client_absent','psychologist_absent')
     GROUP BY b.care_person_id
  ), client AS (
    SELECT c.care_person_id AS id, k.name, k.is_child, age_at(k.born_on, $2) AS age, a.time_zone, c.care_id, c.since, c.until,
           h.session_count, h.last_id, h.last_at, h.next_id, h.next_at
      FROM cared c
      JOIN held h ON h.care_person_id = c.care_person_id
      JOIN care_person_view k ON k.id = c.care_person_id
      JOIN account_view a ON a.id = h.account_id)`;
const LIST = `${PEOPLE}
  SELECT * FROM client
   WHERE (until IS NULL) = ($3 = 'current') AND ($5::text IS NULL OR (name, id) > ($5, $6::uuid))
   ORDER BY name, id LIMIT $4`;
const ONE = `${PEOPLE} SELECT * FROM client WHERE id = $3`;
const SESSIONS = `
  SELECT b.id, b.status, b.mode, b.service_name, b.starts_at, b.ends_at, n.version AS note_version, s.signed_at,
         y.version AS summary_version, y.shared_version, y.shared_at
    FROM booking_party_view b
    LEFT JOIN note n ON n.booking_id = b.id AND n.author_id = $3
    LEFT JOIN note_signature s ON s.booking_id = n.booking_id
    LEFT JOIN session_summary y ON y.booking_id = b.id AND y.author_id = $3
   WHERE b.psychologist_id = $1 AND b.care_person_id = $2
     AND b.status IN ('requested','confirmed','completed','client_absent','psychologist_absent')
   ORDER BY b.starts_at DESC, b.id`;

/** Who is and was in a psychologist's care, straight from SQL to the answer; no text is opened. */
@Injectable()
export class ClientReader {
  constructor(
    private readonly database: Database,
    private readonly reads: ClinicalReads,
  ) {}

  /** By name; `limit + 1` rows, so that the caller sees whether there are more. */
  async list(query: ClientListQuery): Promise<ClientRow[]> {
    const { psychologistId, scope, now, limit, cursor } = query;
    const place = cursor === undefined ? [null, null] : placeOf(cursor);
    const values = [psychologistId, toDate(now), scope, limit + 1, ...place];
    return this.database.queryAfresh<ClientRow>(LIST, values);
  }

  /** Latest session first. @throws NotFound for whoever was never in this psychologist's care. */
  async one(
    { psychologistId, accountId }: { psychologistId: string; accountId: string },
    id: string,
    now: Instant,
  ): Promise<{ client: ClientRow; sessions: ClientSessionRow[] }> {
    const [client] = await this.database.query<ClientRow>(ONE, [psychologistId, toDate(now), id]);
    if (client === undefined) throw new NotFound();
    const values = [psychologistId, id, accountId];
    return { client, sessions: await this.reads.query<ClientSessionRow>(SESSIONS, values) };
  }
}

function placeOf(cursor: string): [name: string, id: string] {
  const [name, id] = decodeCursor(cursor, 2);
  if (typeof name === 'string' && isUuid(id)) return [name, id];
  throw unknownCursor();
}
