import { plusDays } from '../../kernel/time/civil-date.js';
import type { Instant } from '../../kernel/time/instant.js';
import { civilDateOf, zoneId } from '../../kernel/time/zones.js';
import type { UseCases } from '../use-cases.js';
import { BE_ACTIVE } from './past-statements.js';

const DAYS = 63;

/** Writes down who was here on which of the last nine weeks' days, today not yet. */
export async function recordActivity(house: UseCases, present: Instant): Promise<void> {
  const today = civilDateOf(zoneId('Asia/Jakarta'), present);
  await house.runner.run((tx) =>
    tx.query(BE_ACTIVE, [plusDays(today, -DAYS), plusDays(today, -1)]),
  );
}
