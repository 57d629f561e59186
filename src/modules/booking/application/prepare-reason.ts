import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { seal } from '../../../platform/crypto/seal.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { CarePeople, Consents, type ConsentGiven } from '../../accounts/index.js';
import { ConsentRequired, InformedConsentRequired } from '../domain/booking.errors.js';
import { reasonPlace } from './open-reason.js';

/** Whom the session is about, and their sealed reason. */
export interface PreparedPerson {
  readonly carePersonId: string;
  readonly reasonSealed: string | null;
}

interface Request {
  readonly clientAccountId: string;
  readonly carePersonId?: string | undefined;
  readonly startsAt: Instant;
  readonly reason?: string | undefined;
  readonly consents: readonly ConsentGiven[];
}

/** Seals the reason before any transaction begins: keys live in another database. */
@Injectable()
export class PrepareReason {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly carePeople: CarePeople,
    private readonly consents: Consents,
    private readonly keys: KeyRing,
  ) {}

  /**
   * @param own the client's own person in care, if there is one already.
   * @throws ConsentRequired when there is a reason but no consent to health data being processed.
   * @throws NotFound for a person in care that is not the client's to book for; PersonGrown for a child
   * who is 18 when the session starts.
   */
  async run(request: Request, bookingId: string, own: string | null): Promise<PreparedPerson> {
    if (hasReason(request) && !(await this.agreesToHealthData(request)))
      throw new ConsentRequired();
    const carePersonId = await this.personOf(request, own);
    if (!hasReason(request)) return { carePersonId, reasonSealed: null };
    const key = await this.keys.keyFor({
      personId: carePersonId,
      retentionClass: 'record',
      authorId: request.clientAccountId,
    });
    const place = reasonPlace({ id: bookingId, carePersonId });
    return { carePersonId, reasonSealed: seal(key, place, request.reason.trim()) };
  }

  /** The client as a person in care; null when they never booked before. */
  async ownPersonOf(sql: Queryable, clientAccountId: string): Promise<string | null> {
    return this.carePeople.findOwn(sql, clientAccountId);
  }

  /** The receipts, in the transaction that stores what was agreed to. */
  async recordConsents(tx: Tx, request: Request): Promise<void> {
    if (request.consents.length > 0) {
      await this.consents.record(tx, request.clientAccountId, request.consents, {
        screen: 'booking',
        language: null,
      });
    }
  }

  private async agreesToHealthData(request: Request): Promise<boolean> {
    if (request.consents.some(({ kind }) => kind === 'health_data')) return true;
    return this.consents.isCurrent(this.database, request.clientAccountId, 'health_data');
  }

  /**
   * Our own screen asks at every first booking. A program that never asked may book; whoever
   * withdrew, or agreed to a text that has changed, is asked anew.
   *
   * @throws InformedConsentRequired for them.
   */
  async assertInformed(
    sql: Queryable,
    request: Pick<Request, 'clientAccountId' | 'consents'>,
  ): Promise<void> {
    if (request.consents.some(({ kind }) => kind === 'informed_consent')) return;
    const { clientAccountId } = request;
    const standing = await this.consents.standingOf(sql, clientAccountId, 'informed_consent');
    if (standing === 'lapsed') throw new InformedConsentRequired();
  }

  private async personOf(
    { clientAccountId, carePersonId, startsAt }: Request,
    own: string | null,
  ): Promise<string> {
    if (carePersonId === undefined) {
      return own ?? this.runner.run((tx) => this.carePeople.ownPersonOf(tx, clientAccountId));
    }
    const act = { carePersonId, at: startsAt };
    await this.carePeople.assertMayActFor(this.database, clientAccountId, act);
    return carePersonId;
  }
}

function hasReason(request: Request): request is Request & { reason: string } {
  return request.reason !== undefined && request.reason.trim() !== '';
}
