import { Injectable } from '@nestjs/common';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { RefundStep, Terms } from '../domain/terms.js';

interface Row {
  id: string;
  valid_from: Date;
  refund_steps: RefundStep[];
  absent_percent: number;
  fee_bp: number;
  vat_bp: number;
  hold_minutes: number;
  decide_hours: number;
  decide_before_hours: number;
  objection_hours: number;
  move_until_hours: number;
  most_moves: number;
  offer_hours: number;
}

const COLUMNS = `
  id, valid_from, refund_steps, absent_percent, fee_bp, vat_bp, hold_minutes, decide_hours,
  decide_before_hours, objection_hours, move_until_hours, most_moves, offer_hours`;
const IN_FORCE = `
  SELECT ${COLUMNS} FROM terms WHERE valid_from <= $1 ORDER BY valid_from DESC LIMIT 1`;
const BY_ID = `SELECT ${COLUMNS} FROM terms WHERE id = $1`;

/** The terms bookings are made under, present and past. */
@Injectable()
export class TermsBook {
  /** Rows are append-only, so what was read once stays true. */
  private readonly known = new Map<string, Terms>();

  /** The terms a booking made at the instant is under. */
  async inForce(sql: Queryable, at: Instant): Promise<Terms> {
    const [row] = await sql.query<Row>(IN_FORCE, [toDate(at)]);
    if (!row) throw new Error('No terms were in force at that time.');
    return this.remember(row);
  }

  async byId(sql: Queryable, id: string): Promise<Terms> {
    const known = this.known.get(id);
    if (known) return known;
    const [row] = await sql.query<Row>(BY_ID, [id]);
    if (!row) throw new Error('There are no terms with that id.');
    return this.remember(row);
  }

  private remember(row: Row): Terms {
    const terms = termsOf(row);
    this.known.set(terms.id, terms);
    return terms;
  }
}

function termsOf(row: Row): Terms {
  return {
    id: row.id,
    validFrom: instantOf(row.valid_from),
    refundSteps: [...row.refund_steps].sort((a, b) => b.hoursBefore - a.hoursBefore),
    absentPercent: row.absent_percent,
    feeBp: row.fee_bp,
    vatBp: row.vat_bp,
    holdMinutes: row.hold_minutes,
    decideHours: row.decide_hours,
    decideBeforeHours: row.decide_before_hours,
    objectionHours: row.objection_hours,
    moveUntilHours: row.move_until_hours,
    mostMoves: row.most_moves,
    offerHours: row.offer_hours,
  };
}
