import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Consents } from '../../accounts/index.js';
import type { Booking } from '../domain/booking.js';
import { OpenReason, reasonPlace } from './open-reason.js';
import type { Party } from './own-booking.js';

/** One of the two parties of a booking. */
interface Reader {
  readonly accountId: string;
  readonly party: Party;
}

/** Opens why somebody comes, for its two parties. */
@Injectable()
export class ReadReason {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly consents: Consents,
    private readonly openReason: OpenReason,
    private readonly audit: Audit,
  ) {}

  /**
   * Locked for the psychologist once the client has withdrawn their consent; that a psychologist
   * read it leaves its row.
   */
  async run(sealed: string | null, booking: Booking, reader: Reader): Promise<string | null> {
    if (sealed === null) return null;
    if (reader.party === 'psychologist') {
      const { clientAccountId } = booking;
      const mayRead = await this.consents.isInForce(this.database, clientAccountId, 'health_data');
      if (!mayRead) return null;
      await this.leaveTrail(reader.accountId, booking);
    }
    return this.openReason.run(sealed, reasonPlace(booking));
  }

  private async leaveTrail(actorId: string, { id, carePersonId }: Booking): Promise<void> {
    await this.runner.run((tx) =>
      this.audit.record(tx, {
        actorId,
        act: 'reason.read',
        about: { kind: 'booking', id },
        personId: carePersonId,
      }),
    );
  }
}
