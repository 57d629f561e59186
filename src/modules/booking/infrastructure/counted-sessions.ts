import { instantOf, toDate } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { CountedSession } from '../domain/session-limits.js';

const COUNTED = `
  SELECT psychologist_id, chain_id, starts_at FROM booking
   WHERE psychologist_id = ANY ($1::uuid[]) AND starts_at >= $2 AND starts_at < $3
     AND status NOT IN ('expired','rejected','cancelled') AND ($4::uuid IS NULL OR chain_id <> $4)`;

/** What takes a session of its day, held, offered and asked for as well, save one chain; by psychologist. */
export async function countedSessions(
  sql: Queryable,
  psychologistIds: readonly string[],
  { startsAt, endsAt }: Interval,
  butChain: string | null = null,
): Promise<Map<string, CountedSession[]>> {
  const rows = await sql.query<{ psychologist_id: string; chain_id: string; starts_at: Date }>(
    COUNTED,
    [psychologistIds, toDate(startsAt), toDate(endsAt), butChain],
  );
  const sessions = new Map<string, CountedSession[]>(psychologistIds.map((id) => [id, []]));
  for (const { psychologist_id: id, chain_id: chainId, starts_at: start } of rows) {
    sessions.get(id)?.push({ chainId, startsAt: instantOf(start) });
  }
  return sessions;
}
