import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { AdminPeriod } from '../domain/admin-period.js';

/** Money that came in from a payer, or went back to one (then negative). */
export interface MoneyMovement {
  readonly id: string;
  readonly happenedAt: Date;
  readonly kind: 'received' | 'refunded';
  readonly paymentId: string | null;
  readonly provider: string | null;
  readonly method: string | null;
  readonly orderRef: string | null;
  readonly bookingId: string | null;
  readonly amount: number;
}

interface Row extends MoneyMovement {
  place: string;
}

const BATCH = 2_000;
const START = { place: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

const PAGE = `
  SELECT m.id, m.happened_at AS "happenedAt", m.happened_at::text AS place, m.kind, m.payment_id AS "paymentId",
         m.provider, m.method, m.order_ref AS "orderRef", m.booking_id AS "bookingId", m.amount
    FROM money_movement_view m
   WHERE m.happened_at >= $1 AND m.happened_at < $2 AND (m.happened_at, m.id) > ($3::timestamptz, $4::uuid)
   ORDER BY m.happened_at, m.id LIMIT $5`;
const COUNT = `
  SELECT count(*)::int AS count
    FROM (SELECT 1 FROM money_movement_view m WHERE m.happened_at >= $1 AND m.happened_at < $2 LIMIT $3) AS counted`;

/** Payments and refunds of a period in the order in which the books have them. */
@Injectable()
export class FinanceTransactions {
  constructor(private readonly database: Database) {}

  /** A few thousand at a time, so that any number of them needs the memory of one batch. */
  async *inBatches({ now }: AdminPeriod): AsyncGenerator<readonly MoneyMovement[], void> {
    const [from, to] = [toDate(now.startsAt), toDate(now.endsAt)];
    for (let after = START; ;) {
      const rows = await this.database.query<Row>(PAGE, [from, to, after.place, after.id, BATCH]);
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH) return;
      after = { place: last.place, id: last.id };
    }
  }

  /** How many there are, counted no further than to one more than `most`. */
  async countUpTo({ now }: AdminPeriod, most: number): Promise<number> {
    const values = [toDate(now.startsAt), toDate(now.endsAt), most + 1];
    return (await this.database.query<{ count: number }>(COUNT, values))[0]?.count ?? 0;
  }
}
