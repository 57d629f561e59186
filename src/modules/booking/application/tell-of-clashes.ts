import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { instant, instantOf, isoOf, toDate } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ListCalendars } from '../../scheduling/index.js';

const AHEAD = `
  SELECT b.id, b.client_account_id, p.account_id AS psychologist_account_id, b.starts_at, b.ends_at, b.time_revision
    FROM booking b JOIN psychologist_view p ON p.id = b.psychologist_id
   WHERE b.psychologist_id = $1 AND b.status = 'confirmed' AND b.starts_at > $2
   ORDER BY b.starts_at`;
const PSYCHOLOGIST_OF = 'SELECT psychologist_id FROM booking WHERE id = $1';

interface Ahead {
  id: string;
  client_account_id: string;
  psychologist_account_id: string;
  starts_at: Date;
  ends_at: Date;
  time_revision: number;
}

const wasRead = z.object({ psychologistId: z.string() });
const hasChanged = z.object({ bookingId: z.string() });

/**
 * A session stands whatever a followed calendar brings; that the two clash is told once for each time
 * of a session, which the key of the event sees to.
 */
@Injectable()
export class TellOfClashes implements OnModuleInit {
  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly runner: TransactionRunner,
    private readonly outbox: Outbox,
    private readonly calendars: ListCalendars,
  ) {}

  onModuleInit(): void {
    this.delivery.subscribe('schedule.calendar_read', ({ payload }) => {
      const { psychologistId } = wasRead.parse(payload);
      return this.runner.run((tx) => this.tell(tx, psychologistId));
    });
    for (const type of ['booking.confirmed', 'booking.moved']) {
      this.delivery.subscribe(type, ({ payload }) => {
        const { bookingId } = hasChanged.parse(payload);
        return this.runner.run((tx) => this.tellOf(tx, bookingId));
      });
    }
  }

  private async tellOf(tx: Tx, bookingId: string): Promise<void> {
    const [row] = await tx.query<{ psychologist_id: string }>(PSYCHOLOGIST_OF, [bookingId]);
    if (row !== undefined) await this.tell(tx, row.psychologist_id);
  }

  private async tell(tx: Tx, psychologistId: string): Promise<void> {
    const ahead = await tx.query<Ahead>(AHEAD, [psychologistId, toDate(tx.now)]);
    const ends = Math.max(...ahead.map(({ ends_at: end }) => end.getTime()));
    if (ahead.length === 0) return;
    const period = { startsAt: tx.now, endsAt: instant(ends) };
    const busy = await this.calendars.busy(tx, psychologistId, period);
    const imported = busy.filter(({ calendarId }) => calendarId !== null);
    for (const session of ahead) {
      if (imported.some((time) => meet(time, session))) await this.publish(tx, session);
    }
  }

  private async publish(tx: Tx, session: Ahead): Promise<void> {
    const { id, time_revision: timeRevision } = session;
    await this.outbox.publish(tx, {
      type: 'booking.clashes',
      aggregateId: id,
      payload: {
        ...{ bookingId: id, timeRevision, by: 'system' },
        clientAccountId: session.client_account_id,
        psychologistAccountId: session.psychologist_account_id,
        startsAt: isoOf(instantOf(session.starts_at)),
      },
      dedupeKey: `booking.clashes:${id}:${timeRevision}`,
    });
  }
}

function meet({ startsAt, endsAt }: Interval, session: Ahead): boolean {
  return startsAt < session.ends_at.getTime() && session.starts_at.getTime() < endsAt;
}
