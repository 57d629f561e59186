import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Booking } from '../domain/booking.js';

type Parties = Pick<Booking, 'psychologistId' | 'clientAccountId'>;

/** How free the two are to meet: `open`, `no_new` when nothing new is made, `closed` when nothing takes place. */
export type Openness = 'open' | 'no_new' | 'closed';

const PARTIES = `SELECT $1::uuid AS id UNION ALL SELECT p.account_id FROM psychologist_view p WHERE p.id = $2`;
const WAIT = `
  SELECT pg_advisory_xact_lock_shared(hashtextextended(party.id::text, 53)) FROM (${PARTIES} ORDER BY id) AS party`;
const OPENNESS = `
  SELECT bool_or(o.is_closed) AS "isClosed", bool_or(o.takes_no_new) AS "takesNoNew"
    FROM account_openness_view o WHERE o.account_id IN (${PARTIES})`;

/** Whether one of the two is suspended. The trigger `booking_heeds_suspensions` keeps the same. */
@Injectable()
export class Suspensions {
  async isClosed(sql: Queryable, parties: Parties): Promise<boolean> {
    return (await this.opennessOf(sql, parties)) === 'closed';
  }

  /** The same until the transaction ends: whoever suspends one of them meanwhile waits. */
  async settled(tx: Tx, parties: Parties): Promise<Openness> {
    await tx.query(WAIT, [parties.clientAccountId, parties.psychologistId]);
    return this.opennessOf(tx, parties);
  }

  private async opennessOf(
    sql: Queryable,
    { psychologistId, clientAccountId }: Parties,
  ): Promise<Openness> {
    const [found] = await sql.query<{ isClosed: boolean; takesNoNew: boolean }>(OPENNESS, [
      clientAccountId,
      psychologistId,
    ]);
    if (found?.isClosed === true) return 'closed';
    return found?.takesNoNew === true ? 'no_new' : 'open';
  }
}
