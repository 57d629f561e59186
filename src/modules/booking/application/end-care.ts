import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { CarePeople } from '../../accounts/index.js';
import { Psychologists } from '../../directory/index.js';
import { CareEnded, SessionsAhead } from '../domain/booking.errors.js';
import type { Party } from './own-booking.js';

interface Row {
  psychologist_id: string;
  care_person_id: string;
  is_over: boolean;
}

const LOCK = `
  SELECT psychologist_id, care_person_id, until_at IS NOT NULL AS is_over FROM care WHERE id = $1 FOR UPDATE`;
const AHEAD = `
  SELECT 1 FROM booking
   WHERE psychologist_id = $1 AND care_person_id = $2 AND status IN ('requested','confirmed') AND ends_at > $3 LIMIT 1`;
const END = `UPDATE care SET until_at = greatest(from_at, $2), ended_by = $3 WHERE id = $1`;

/** Either side ends the care. What was written stays with its author; nothing new is shared. */
@Injectable()
export class EndCare {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly psychologists: Psychologists,
    private readonly carePeople: CarePeople,
    private readonly audit: Audit,
  ) {}

  /**
   * @throws NotFound for a care of others.
   * @throws CareEnded when it is over already.
   * @throws SessionsAhead while a session is requested or agreed.
   */
  async run(careId: string, accountId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      const [care] = await tx.query<Row>(LOCK, [careId]);
      const party = care && (await this.partyOf(tx, care, accountId));
      if (!care || !party) throw new NotFound();
      if (care.is_over) throw new CareEnded();
      const pair = [care.psychologist_id, care.care_person_id];
      const ahead = await tx.query(AHEAD, [...pair, toDate(tx.now)]);
      if (ahead.length > 0) throw new SessionsAhead();
      await tx.query(END, [careId, toDate(tx.now), party]);
      await this.audit.record(tx, {
        actorId: accountId,
        act: 'care.ended',
        about: { kind: 'care', id: careId },
        personId: care.care_person_id,
      });
    });
  }

  private async partyOf(tx: Tx, care: Row, accountId: string): Promise<Party | null> {
    const psychologistId = await this.psychologists.idOfAccount(tx, accountId);
    if (psychologistId === care.psychologist_id) return 'psychologist';
    const act = { carePersonId: care.care_person_id, at: tx.now };
    const isClient = await this.carePeople.mayActFor(tx, accountId, act);
    return isClient ? 'client' : null;
  }
}
