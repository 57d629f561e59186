import { CONSENT_TEXTS } from '../modules/accounts/index.js';
import { DomainError } from '../kernel/errors/domain-error.js';
import { dayNumberOf, plusDays } from '../kernel/time/civil-date.js';
import {
  isoOf,
  minusHours,
  parseInstant,
  plusHours,
  type Instant,
} from '../kernel/time/instant.js';
import { civilDateOf, instantFromWallMinute, zoneId } from '../kernel/time/zones.js';
import type { DemoPeople, MadePsychologist } from './make-people.js';
import type { PlannedBooking } from './story/planned-booking.js';
import type { UseCases } from './use-cases.js';

/** A booking of the story, once a time has been found for it. */
export interface StoryBooking {
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly clientAccountId: string;
  readonly psychologist: MadePsychologist;
  readonly plan: PlannedBooking;
}

const LOOK_AROUND_HOURS = 72;
/** The version of the consent to health data that is shown now. */
const HEALTH_CONSENT = {
  kind: 'health_data',
  textVersion: CONSENT_TEXTS.health_data.textVersion,
} as const;
/** Somebody, perhaps the client themselves, has something at that time. */
const TAKEN = new Set(['slot_taken', 'person_busy']);

/** Finds the story's bookings a time and holds it. */
export class BookInStory {
  constructor(
    private readonly house: UseCases,
    private readonly people: DemoPeople,
    private readonly present: Instant,
  ) {}

  /** The wall-clock wish as an instant, in the psychologist's zone. */
  wishedTime(plan: PlannedBooking): Instant {
    const zone = zoneId(this.psychologistOf(plan).facts.zone);
    const date = plusDays(civilDateOf(zone, this.present), plan.day);
    const minute = (dayNumberOf(date) * 24 + plan.hour) * 60 + (plan.minute ?? 0);
    return instantFromWallMinute(zone, minute);
  }

  /** Takes the nearest free time at which the client has nothing else. */
  async hold(plan: PlannedBooking): Promise<StoryBooking> {
    const client = this.clientOf(plan);
    const psychologist = this.psychologistOf(plan);
    const service = {
      psychologistId: psychologist.psychologistId,
      serviceId: psychologist.serviceIds[plan.service] ?? '',
      mode: plan.mode ?? psychologist.facts.services[plan.service]?.modes[0] ?? 'video',
    };
    for (const slot of await this.slotsAround(service, this.wishedTime(plan))) {
      const id = await this.tryToHold({
        ...service,
        clientAccountId: client.accountId,
        startsAt: slot.startsAt,
        timeZone: client.zone,
        reason: plan.reason,
        consents: plan.reason === undefined ? [] : [HEALTH_CONSENT],
      });
      if (id !== null)
        return { id, ...slot, clientAccountId: client.accountId, psychologist, plan };
    }
    throw new Error(`${plan.psychologist} has no free time for ${plan.client}.`);
  }

  private async tryToHold(
    request: Parameters<UseCases['holdSession']['run']>[0],
  ): Promise<string | null> {
    const key = `demo:${request.psychologistId}:${isoOf(request.startsAt)}`;
    try {
      const { body } = await this.house.holdSession.run(request, { key, body: { key } }, (_, id) =>
        Promise.resolve({ id }),
      );
      return body.id;
    } catch (error) {
      if (error instanceof DomainError && TAKEN.has(error.code)) return null;
      throw error;
    }
  }

  private async slotsAround(
    { psychologistId, serviceId }: { psychologistId: string; serviceId: string },
    wished: Instant,
  ): Promise<{ startsAt: Instant; endsAt: Instant }[]> {
    const { items } = await this.house.listSlots.run(psychologistId, {
      serviceId,
      from: isoOf(minusHours(wished, LOOK_AROUND_HOURS)),
      to: isoOf(plusHours(wished, LOOK_AROUND_HOURS)),
    });
    const distance = ({ startsAt }: { startsAt: Instant }): number => Math.abs(startsAt - wished);
    return items
      .map(({ startsAt, endsAt }) => ({ startsAt: read(startsAt), endsAt: read(endsAt) }))
      .sort((left, right) => distance(left) - distance(right));
  }

  private clientOf({ client }: PlannedBooking): { accountId: string; zone: string } {
    const found = this.people.clients.get(client);
    if (found === undefined) throw new Error(`Nobody is called ${client}.`);
    return found;
  }

  private psychologistOf({ psychologist }: PlannedBooking): MadePsychologist {
    const found = this.people.psychologists.get(psychologist);
    if (found === undefined) throw new Error(`Nobody is called ${psychologist}.`);
    return found;
  }
}

function read(iso: string): Instant {
  const at = parseInstant(iso);
  if (at === undefined) throw new RangeError('No instant.');
  return at;
}
