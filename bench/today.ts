import { instantOf, type Instant } from '../src/kernel/time/instant.js';
import type { World } from './world.js';

/** Midnight (UTC) of the day that the data counts from: the busy psychologist's first session is that day. */
export async function today(world: Pick<World, 'admin'>): Promise<Instant> {
  const { rows } = await world.admin.query<{ day: Date }>(
    `SELECT date_trunc('day', min(created_at)) AS day FROM psychologist`,
  );
  const [row] = rows;
  if (!row) throw new Error('There is no data.');
  return instantOf(row.day);
}
