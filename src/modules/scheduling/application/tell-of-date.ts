import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { isoOf, plusHours } from '../../../kernel/time/instant.js';
import { instantAt, zoneId } from '../../../kernel/time/zones.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';

/** Lets be known that a date may have more open time than before. */
@Injectable()
export class TellOfDate {
  constructor(private readonly outbox: Outbox) {}

  async run(tx: Tx, psychologistId: string, date: CivilDate): Promise<void> {
    const [schedule] = await tx.query<{ zone: string }>(
      'SELECT time_zone AS zone FROM schedule WHERE psychologist_id = $1',
      [psychologistId],
    );
    if (!schedule) return;
    const zone = zoneId(schedule.zone);
    // Some clocks skip midnight.
    const startsAt = instantAt(zone, date, 0) ?? instantAt(zone, date, 60);
    if (startsAt === undefined) return;
    const endsAt = instantAt(zone, date, 1440) ?? plusHours(startsAt, 24);
    await this.outbox.publish(tx, {
      type: 'schedule.date_opened',
      aggregateId: psychologistId,
      payload: { psychologistId, startsAt: isoOf(startsAt), endsAt: isoOf(endsAt) },
      dedupeKey: `schedule.date_opened:${newId()}`,
    });
  }
}
