import type { Instant } from '../../../kernel/time/instant.js';
import { violatedConstraint, type Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound, ValidationFailed } from '../../../platform/http/http.errors.js';
import type { ConsentGiven } from '../../accounts/index.js';
import type { Mode, ServiceOffer } from '../../directory/index.js';
import type { Opening } from '../../scheduling/index.js';
import type { Terms } from '../../settings/index.js';
import { OwnPractice } from '../domain/booking.errors.js';
import { decideUntil, holdUntil } from '../domain/deadlines.js';
import type { SeriesPlace } from '../domain/series.js';
import { isLimited } from '../domain/session-limits.js';
import type { NewBooking } from '../infrastructure/new-booking.js';
import type { AcceptedTime } from './free-times.js';
import type { PreparedPerson } from './prepare-reason.js';

export interface HoldRequest {
  readonly clientAccountId: string;
  readonly psychologistId: string;
  readonly serviceId: string;
  readonly startsAt: Instant;
  readonly mode: Mode;
  readonly timeZone: string;
  /** Why the person comes; sealed before it is stored. */
  readonly reason?: string | undefined;
  readonly carePersonId?: string | undefined;
  readonly consents: readonly ConsentGiven[];
}

const PERSON = 'booking_care_person_id_fkey';

/** A guardian's other tab removed the child just now. */
export function refusalOf(error: unknown): unknown {
  return violatedConstraint(error) === PERSON ? new NotFound() : error;
}

/** Whether something must stand still while a booking looks at it. */
export function needsLine(opening: Opening): boolean {
  return isLimited(opening) || opening.approvesNewClients;
}

/** @throws NotFound, OwnPractice or ValidationFailed when the client cannot have what they ask for. */
export function bookable(
  offer: ServiceOffer | null,
  request: Pick<HoldRequest, 'clientAccountId' | 'mode'>,
): ServiceOffer {
  if (offer === null) throw new NotFound();
  if (offer.psychologistAccountId === request.clientAccountId) throw new OwnPractice();
  if (!offer.modes.includes(request.mode)) {
    throw new ValidationFailed([
      { pointer: '/mode', code: 'not_offered', detail: 'is not offered for this service' },
    ]);
  }
  return offer;
}

/** A client's booking as it is to be written: held while it is paid for, or at once what it will be. */
export function newBooking(
  tx: Tx,
  request: HoldRequest & { id: string; key: string; person: PreparedPerson },
  {
    offer,
    terms,
    time,
    needsConfirmation,
    series,
  }: {
    offer: ServiceOffer;
    terms: Terms;
    time: AcceptedTime;
    needsConfirmation: boolean;
    series?: SeriesPlace;
  },
): NewBooking {
  const { startsAt } = time.session;
  const isFree = offer.price === 0;
  const freeStatus = needsConfirmation ? 'requested' : 'confirmed';
  const status = isFree ? freeStatus : 'held';
  return {
    id: request.id,
    chainId: request.id,
    origin: 'client',
    bornBy: { act: 'hold', by: { kind: 'client', accountId: request.clientAccountId } },
    psychologistId: offer.psychologistId,
    clientAccountId: request.clientAccountId,
    carePersonId: request.person.carePersonId,
    serviceId: offer.serviceId,
    serviceName: offer.name,
    price: offer.price,
    termsId: terms.id,
    mode: request.mode,
    status,
    startsAt,
    endsAt: time.session.endsAt,
    blocked: time.blocked,
    wallZone: offer.psychologistZone,
    clientZone: request.timeZone,
    needsConfirmation,
    keepUntil: status === 'held' ? holdUntil(tx.now, startsAt, time.noticeHours, terms) : null,
    decideUntil: status === 'requested' ? decideUntil(tx.now, startsAt, terms) : null,
    holdSeat: null,
    reasonSealed: request.person.reasonSealed,
    requestKey: `${request.clientAccountId}:${request.key}`,
    series,
  };
}
