import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Booking, BookingActor, BookingOrigin } from '../domain/booking.js';
import { AcceptTime } from './accept-time.js';
import { ExpireHolds } from './expire-holds.js';
import type { AcceptedTime } from './free-times.js';
import { NearestTimes } from './nearest-times.js';
import { TakeTime } from './take-time.js';

/** What every offer says, whoever makes it: waitlist, counter-proposal, move, or made for a client. */
export interface NewOffer extends Pick<
  Booking,
  | 'id'
  | 'chainId'
  | 'psychologistId'
  | 'clientAccountId'
  | 'carePersonId'
  | 'serviceId'
  | 'serviceName'
  | 'price'
  | 'termsId'
  | 'mode'
  | 'wallZone'
  | 'clientZone'
  | 'needsConfirmation'
> {
  readonly time: AcceptedTime;
  readonly keepUntil: Instant;
  readonly by: BookingActor;
  readonly from?: Exclude<BookingOrigin, 'client'>;
  readonly requestKey?: string;
}

/** The parts of the house an offer is made from. */
@Injectable()
export class OfferDesk {
  constructor(
    readonly accept: AcceptTime,
    readonly nearest: NearestTimes,
    private readonly takeTime: TakeTime,
    private readonly expireHolds: ExpireHolds,
    private readonly database: Database,
  ) {}

  /** Stale holds and offers of the two go first, in a small transaction of their own. */
  async clearTheWay(way: Pick<Booking, 'psychologistId' | 'clientAccountId'>): Promise<void> {
    if (await this.expireHolds.isAnyInTheWay(this.database, way)) {
      await this.expireHolds.inTheWayOf(way);
    }
  }

  /** Whoever calls holds the two locks of its times. @throws SlotTaken or SlotNotOpen. */
  async insert(
    tx: Tx,
    { time, by, from = 'psychologist', requestKey, ...offer }: NewOffer,
  ): Promise<void> {
    const { startsAt, endsAt } = time.session;
    await this.takeTime.insert(
      tx,
      {
        id: offer.id,
        chainId: offer.chainId,
        psychologistId: offer.psychologistId,
        clientAccountId: offer.clientAccountId,
        carePersonId: offer.carePersonId,
        serviceId: offer.serviceId,
        serviceName: offer.serviceName,
        price: offer.price,
        termsId: offer.termsId,
        mode: offer.mode,
        wallZone: offer.wallZone,
        clientZone: offer.clientZone,
        needsConfirmation: offer.needsConfirmation,
        keepUntil: offer.keepUntil,
        ...{ origin: from, status: 'offered', startsAt, endsAt, blocked: time.blocked },
        ...{ decideUntil: null, holdSeat: null, reasonSealed: null },
        requestKey: requestKey ?? null,
        bornBy: { act: 'offer', by },
      },
      [],
    );
  }
}
