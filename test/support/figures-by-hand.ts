import type { Queryable } from '../../src/platform/database/database.js';

/** Days of a zone, both included, and the parts they fall into. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly by: 'day' | 'week' | 'month';
  readonly timeZone: string;
}

type Counts = Record<string, number>;

/** The same figures as the product's, counted by PostgreSQL's own calendar over the raw tables. */
export class ByHand {
  constructor(
    private readonly sql: Queryable,
    private readonly asked: Asked,
  ) {}

  /** Rows of `table` by the part of the period that an instant of theirs falls into; named by its first day. */
  async parts(
    table: string,
    instant: string,
    where = 'true',
    what = 'count(*)::int',
  ): Promise<Counts> {
    const { by, timeZone, from } = this.asked;
    return this.named(
      `SELECT greatest(date_trunc('${by}', ${instant} AT TIME ZONE '${timeZone}')::date, '${from}'::date)::text AS name,
              ${what} AS count FROM ${table} WHERE ${this.within(instant)} AND ${where} GROUP BY 1`,
    );
  }

  async activeParts(role?: string): Promise<Counts> {
    const { by, from, to } = this.asked;
    const ofRole = role === undefined ? 'true' : `role = '${role}'`;
    return this.named(
      `SELECT greatest(date_trunc('${by}', day)::date, '${from}'::date)::text AS name, count(DISTINCT account_id)::int AS count
         FROM account_activity WHERE day >= '${from}' AND day <= '${to}' AND ${ofRole} GROUP BY 1`,
    );
  }

  /** Different accounts on the last so many days, that many days earlier when `before`. */
  async activeLately(days: number, before: boolean, role?: string): Promise<number> {
    const last = `('${this.asked.to}'::date - ${before ? days : 0})`;
    const ofRole = role === undefined ? 'true' : `role = '${role}'`;
    return this.one(
      `SELECT count(DISTINCT account_id)::int AS count FROM account_activity
        WHERE day <= ${last} AND day > ${last} - ${days} AND ${ofRole}`,
    );
  }

  async count(table: string, instant: string, where = 'true', before = false): Promise<number> {
    return this.one(
      `SELECT count(*)::int AS count FROM ${table} WHERE ${this.within(instant, before)} AND ${where}`,
    );
  }

  async by(expression: string, instant: string, where = 'true'): Promise<Counts> {
    return this.named(
      `SELECT coalesce(${expression}, '-')::text AS name, count(*)::int AS count FROM booking b
        WHERE ${this.within(`b.${instant}`)} AND ${where} GROUP BY 1`,
    );
  }

  /** `weekday hour` on the zone's wall clock. */
  async hours(instant: string, where = 'true'): Promise<Counts> {
    const local = `b.${instant} AT TIME ZONE '${this.asked.timeZone}'`;
    return this.by(
      `extract(isodow FROM ${local}) || ' ' || extract(hour FROM ${local})`,
      instant,
      where,
    );
  }

  async medianMinutes(before = false): Promise<number | null> {
    const rows = await this.sql.query<{ waited: number }>(
      `SELECT extract(epoch FROM c.at - r.at)::float8 AS waited
         FROM booking_event c JOIN booking_event r ON r.booking_id = c.booking_id AND r.to_status = 'requested' AND r.act IN ('pay','hold','pay_late')
        WHERE c.act = 'confirm' AND ${this.within('c.at', before)} ORDER BY 1`,
    );
    const [low, high] = [(rows.length - 1) >> 1, rows.length >> 1].map((at) => rows[at]?.waited);
    return low === undefined || high === undefined ? null : Math.round((low + high) / 120);
  }

  async approved(before = false): Promise<number> {
    const { to, from, timeZone } = this.asked;
    const end = before
      ? `('${from}'::timestamp AT TIME ZONE '${timeZone}')`
      : `(('${to}'::date + 1)::timestamp AT TIME ZONE '${timeZone}')`;
    return this.one(
      `SELECT count(*)::int AS count FROM (SELECT DISTINCT application_id FROM application_event) a
        WHERE (SELECT e.to_status FROM application_event e WHERE e.application_id = a.application_id AND e.at < ${end}
                ORDER BY e.version DESC LIMIT 1) = 'approved'`,
    );
  }

  /** Sums of ledger lines by part; `where` sees entry `e` and transaction `t`. */
  async money(where: string, sign: 1 | -1 = 1): Promise<Counts> {
    return this.parts(
      'ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id',
      't.happened_at',
      where,
      `(sum(e.amount) * ${sign})::bigint`,
    );
  }

  async moneyBefore(where: string, sign: 1 | -1 = 1): Promise<number> {
    return this.one(
      `SELECT coalesce(sum(e.amount), 0)::bigint * ${sign} AS count
         FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
        WHERE ${this.within('t.happened_at', true)} AND ${where}`,
    );
  }

  /** What stood on each account at the end of the period, or of the one before. */
  async balances(before = false): Promise<Counts> {
    return this.named(
      `SELECT e.account_code AS name, sum(e.amount)::bigint AS count
         FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
        WHERE t.happened_at < ${before ? this.start() : this.end()} GROUP BY 1`,
    );
  }

  private within(instant: string, before = false): string {
    const { from, to } = this.asked;
    const first = before
      ? `('${from}'::date - ('${to}'::date - '${from}'::date + 1))`
      : `'${from}'`;
    const last = before ? `('${from}'::date - 1)` : `'${to}'`;
    const day = `(${instant} AT TIME ZONE '${this.asked.timeZone}')::date`;
    return `${day} >= ${first} AND ${day} <= ${last}`;
  }

  private start(): string {
    return `('${this.asked.from}'::timestamp AT TIME ZONE '${this.asked.timeZone}')`;
  }

  private end(): string {
    return `(('${this.asked.to}'::date + 1)::timestamp AT TIME ZONE '${this.asked.timeZone}')`;
  }

  private async one(text: string): Promise<number> {
    return (await this.sql.query<{ count: number }>(text))[0]?.count ?? 0;
  }

  private async named(text: string): Promise<Counts> {
    const rows = await this.sql.query<{ name: string; count: number }>(text);
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  }
}
