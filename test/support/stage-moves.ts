import { randomUUID } from 'node:crypto';
import type { Practice } from './practice.js';
import type { Good, Scene } from './stage.js';
import { ok, type Schemas, type Visitor } from './visitor.js';

const WEEK_MS = 7 * 24 * 60 * 60_000;

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
    ...seriesRequests(elsewhere, startsAt),
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

/** The same time in two weeks running. */
function seriesRequests(practice: Practice, startsAt: string): Readonly<Record<string, Good>> {
  const { psychologistId, serviceId } = practice;
  const next = new Date(Date.parse(startsAt) + WEEK_MS).toISOString();
  return {
    previewSeries: {
      by: 'client',
      path: '/booking-series/preview',
      body: { psychologistId, serviceId, startsAt, weeks: 2 },
    },
    createSeries: {
      by: 'client',
      path: '/booking-series',
      headers: { 'idempotency-key': randomUUID() },
      body: { psychologistId, serviceId, mode: 'video', startsAts: [startsAt, next] },
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
