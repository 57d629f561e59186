import { randomUUID } from 'node:crypto';
import type { Practice } from './practice.js';
import type { Good, Scene } from './stage.js';
import { ok, type Schemas, type Visitor } from './visitor.js';

/** Moves and offers around the scene's bookings, at a start that is free. */
export function moveRequests(
  { requested, practice, elsewhere, followed, waitlistEntryId }: Scene,
  startsAt: string,
): Readonly<Record<string, Good>> {
  const ofRequested = `/bookings/${requested.id}`;
  return {
    rescheduleBooking: { by: 'client', path: `${ofRequested}/reschedule`, body: { startsAt } },
    proposeTime: { by: 'psychologist', path: `${ofRequested}/proposals`, body: { startsAt } },
    joinWaitlist: { by: 'client', path: '/waitlist-entries', body: placeAt(elsewhere) },
    leaveWaitlist: { by: 'client', path: `/waitlist-entries/${waitlistEntryId}` },
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

/** A place in line for a service of a practice. */
export async function waitFor(practice: Practice, { api }: Visitor): Promise<string> {
  return (await ok(api.POST('/api/v1/waitlist-entries', { body: placeAt(practice) }))).id;
}

function placeAt({ psychologistId, serviceId }: Practice): Schemas['JoinWaitlistRequest'] {
  return { psychologistId, serviceId, mode: 'video', wanted: ['morning', 'evening'] };
}
