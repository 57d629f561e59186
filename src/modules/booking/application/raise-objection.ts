import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import { isOpenToObjection, isOutcome, type Claim } from '../domain/objections.js';
import { ObjectionExists, OutcomeNotOpen } from '../domain/objections.errors.js';
import { ObjectionRepository, objectionTo } from '../infrastructure/objection.repository.js';
import { OwnBooking } from './own-booking.js';

/** Either party says that a session did not end as was marked. The outcome waits for the answer (case 26). */
@Injectable()
export class RaiseObjection {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly own: OwnBooking,
    private readonly objections: ObjectionRepository,
    private readonly audit: Audit,
  ) {}

  /**
   * Saying the same twice says it once.
   *
   * @throws NotFound for strangers; OutcomeNotOpen before and after its 48 hours; ObjectionExists when the
   * other said something, or the same person something else; ValidationFailed for what was marked anyway.
   */
  async run(bookingId: string, accountId: string, claim: Claim): Promise<void> {
    const { party } = await this.own.of(this.database, bookingId, accountId);
    await this.runner.run(async (tx) => {
      // The lock keeps the outcome from closing meanwhile.
      const booking = await this.own.lockAs(tx, party, bookingId, accountId);
      const before = await objectionTo(tx, bookingId);
      if (before?.party === party && before.claim === claim && before.decidedAt === null) return;
      const { status } = booking;
      if (!isOutcome(status) || !isOpenToObjection(booking, tx.now)) throw new OutcomeNotOpen();
      if (before !== null) throw new ObjectionExists();
      if (status === claim) throw new ValidationFailed([MARKED_SO]);
      await this.objections.raise(tx, { bookingId, party, accountId, against: status, claim });
      const about = { kind: 'booking', id: bookingId };
      const personId = booking.carePersonId;
      await this.audit.record(tx, { actorId: accountId, act: 'objection.raised', about, personId });
    });
  }
}

const MARKED_SO = { pointer: '/claim', code: 'same_outcome', detail: 'is what was marked' };
