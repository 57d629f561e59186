import { randomUUID } from 'node:crypto';
import type { Good, Scene } from './stage.js';

/** Moves and offers around the scene's bookings, at a start that is free. */
export function moveRequests(
  { requested, practice, followed }: Scene,
  startsAt: string,
): Readonly<Record<string, Good>> {
  const ofRequested = `/bookings/${requested.id}`;
  return {
    rescheduleBooking: { by: 'client', path: `${ofRequested}/reschedule`, body: { startsAt } },
    proposeTime: { by: 'psychologist', path: `${ofRequested}/proposals`, body: { startsAt } },
    takeOffer: { by: 'client', path: `${ofRequested}/take` },
    offerSession: {
      by: 'psychologist',
      path: '/psychologist-bookings',
      headers: { 'idempotency-key': randomUUID() },
      body: {
        ...{ carePersonId: followed.clientId, serviceId: practice.serviceId, startsAt },
        mode: 'video',
      },
    },
  };
}
