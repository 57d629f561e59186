import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Psychologists } from '../../directory/index.js';
import type { Booking } from '../domain/booking.js';
import type { Claim } from '../domain/objections.js';
import { ObjectionDecided, OwnSession } from '../domain/objections.errors.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { ObjectionRepository } from '../infrastructure/objection.repository.js';
import { CarryOutDecision } from './carry-out-decision.js';

/** An admin decides once what became of a session, on attendance alone; the money follows at once. */
@Injectable()
export class DecideObjection {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly objections: ObjectionRepository,
    private readonly bookings: BookingRepository,
    private readonly psychologists: Psychologists,
    private readonly carryOut: CarryOutDecision,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound; ObjectionDecided when somebody was faster; OwnSession to its own parties. */
  async run(id: string, adminId: string, as: Claim): Promise<void> {
    await this.runner.run(async (tx) => {
      const objection = await this.objections.byId(tx, id);
      const booking = objection && (await this.bookings.lock(tx, objection.bookingId));
      if (booking === null) throw new NotFound();
      await this.refuseParties(tx, booking, adminId);
      if (!(await this.objections.decide(tx, id, adminId, as))) throw new ObjectionDecided();
      await this.carryOut.run(tx, booking, { as, by: { kind: 'admin', accountId: adminId } });
      const about = { kind: 'booking', id: booking.id };
      const personId = booking.clientAccountId;
      await this.audit.record(tx, { actorId: adminId, act: 'objection.decided', about, personId });
    });
  }

  private async refuseParties(tx: Tx, booking: Booking, adminId: string): Promise<void> {
    const own = await this.psychologists.idOfAccount(tx, adminId);
    const isParty = booking.clientAccountId === adminId || booking.psychologistId === own;
    if (isParty) throw new OwnSession();
  }
}
