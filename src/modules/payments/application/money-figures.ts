import { Injectable } from '@nestjs/common';
import { rupiah, type Rupiah } from '../../../kernel/money/rupiah.js';
import { civilDayAround } from '../../../kernel/time/civil-day.js';
import { Clock } from '../../../kernel/time/clock.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { ZoneId } from '../../../kernel/time/zones.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';

const RECEIVED = `
  SELECT coalesce(sum(amount), 0)::bigint AS received, count(*)::int AS "paymentCount"
    FROM payment WHERE paid_at >= $1 AND paid_at < $2`;
const PAYABLE = `
  SELECT coalesce((SELECT sum(-e.amount) FROM ledger_entry e
                    WHERE e.account_code = 'psychologist_payable' AND e.owner_id = p.id), 0)::bigint AS payable
    FROM psychologist_view p WHERE p.id = $1`;

/** Sums for the finance duty, asked of the books each time. */
@Injectable()
export class MoneyFigures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What payments brought in on the zone's present day, refunds not taken off. */
  async today(zone: ZoneId): Promise<{ received: Rupiah; paymentCount: number }> {
    const { startsAt, endsAt } = civilDayAround(zone, this.clock.now());
    const [row] = await this.database.query<{ received: number; paymentCount: number }>(RECEIVED, [
      toDate(startsAt),
      toDate(endsAt),
    ]);
    return { received: rupiah(row?.received ?? 0), paymentCount: row?.paymentCount ?? 0 };
  }

  /**
   * What a psychologist has earned and not been paid yet; below zero when they owe.
   *
   * @throws NotFound when there is no such psychologist.
   */
  async payableTo(psychologistId: string): Promise<Rupiah> {
    const [row] = await this.database.query<{ payable: number }>(PAYABLE, [psychologistId]);
    if (!row) throw new NotFound();
    return rupiah(row.payable);
  }
}
