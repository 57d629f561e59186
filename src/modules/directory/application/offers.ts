import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import { rupiah } from '../../../kernel/money/rupiah.js';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { zoneId } from '../../../kernel/time/zones.js';
import type { Mode, ServiceOffer } from '../domain/offering.js';
import { IS_OPEN } from '../infrastructure/card-rows.js';

const OFFERS = `
  SELECT s.id, s.psychologist_id, p.account_id, p.time_zone, s.name, s.duration_minutes, s.price,
         s.modes, s.auto_confirm, p.bookable_until
    FROM service s
    JOIN psychologist p ON p.id = s.psychologist_id
   WHERE s.withdrawn_at IS NULL AND ${IS_OPEN}`;
const FIND = `${OFFERS} AND s.id = $2 AND s.psychologist_id = $1`;
const OF_MANY = `${OFFERS} AND s.psychologist_id = ANY ($1::uuid[]) ORDER BY s.position, s.id`;

interface Row {
  id: string;
  psychologist_id: string;
  account_id: string;
  time_zone: string;
  name: string;
  duration_minutes: number;
  price: number;
  modes: Mode[];
  auto_confirm: boolean;
  bookable_until: CivilDate | null;
}

/** What can be booked. */
@Injectable()
export class Offers {
  /**
   * The offer of a service of this psychologist.
   *
   * @returns null when there is no such service, it was withdrawn, or the psychologist is not open.
   */
  async find(
    sql: Queryable,
    psychologistId: string,
    serviceId: string,
  ): Promise<ServiceOffer | null> {
    const [row] = await sql.query<Row>(FIND, [psychologistId, serviceId]);
    return row === undefined ? null : offerOf(row);
  }

  /** What each psychologist offers, as it is shown; who offers nothing is left out. */
  async ofMany(
    sql: Queryable,
    psychologistIds: readonly string[],
  ): Promise<Map<string, ServiceOffer[]>> {
    const offers = new Map<string, ServiceOffer[]>();
    for (const row of await sql.query<Row>(OF_MANY, [psychologistIds])) {
      const known = offers.get(row.psychologist_id);
      if (known === undefined) offers.set(row.psychologist_id, [offerOf(row)]);
      else known.push(offerOf(row));
    }
    return offers;
  }
}

function offerOf(row: Row): ServiceOffer {
  return {
    serviceId: row.id,
    psychologistId: row.psychologist_id,
    psychologistAccountId: row.account_id,
    psychologistZone: zoneId(row.time_zone),
    name: row.name,
    durationMinutes: row.duration_minutes,
    price: rupiah(row.price),
    modes: row.modes,
    autoConfirm: row.auto_confirm,
    bookableUntil: row.bookable_until,
  };
}
