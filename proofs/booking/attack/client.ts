import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../../house/call.js';
import { call } from '../../house/call.js';
import type { Fate, Service, Story, Time } from '../plan.js';
import { FAR_STEPS, STEP_MINUTES } from '../plan.js';
import type { Desk } from './desk.js';
import { bookingOf, codeOf, type BookingAnswer, type Person } from './person.js';
import type { ProviderSilence } from './provider-silence.js';

/** What clients find: psychologists with their desks, and the first possible start. */
export interface Place {
  readonly practices: readonly {
    readonly psychologistId: string;
    readonly services: Readonly<Record<Service, string>>;
    readonly desk: Desk;
  }[];
  /** Step 0 of every time, in milliseconds. */
  readonly firstStart: number;
  readonly silence: ProviderSilence;
  readonly sandboxPort: number;
}

const STEP_MS = STEP_MINUTES * 60_000;
/** Whose booking may soon be paid, so that it can be moved. */
const MOVABLE: ReadonlySet<Fate> = new Set(['pay', 'pay_second_attempt']);
/** Until the payment is known a hold cannot be moved; who is refused so often keeps the time. */
const MOVE_TRIES = 4;
const BETWEEN_MOVE_TRIES_MS = 250;
/** Some are confirmed by then, some are still to be. */
const UNTIL_DECIDED_MS = 800;

/** Lives stories, one after the other. */
export class Client {
  private keys = 0;

  constructor(
    private readonly person: Person,
    private readonly place: Place,
  ) {}

  async live(story: Story): Promise<void> {
    const won = await this.hold(story);
    if (!won) return;
    const invoiceId = won.invoice?.id;
    if (invoiceId === undefined) this.announce(won, story);
    else if (won.status === 'held') await this.fates[story.fate](won, invoiceId, story);
    if (MOVABLE.has(story.fate) || invoiceId === undefined) await this.move(won, story);
    if (story.isReadBack) await this.read(won);
  }

  /** The psychologist will hear of it, and has made up their mind. */
  private announce({ id, endsAt }: BookingAnswer, { time, decision, outcome }: Story): void {
    this.place.practices[time.practice]?.desk.expect({
      bookingId: id,
      endsAt: Date.parse(endsAt),
      decision,
      outcome,
    });
  }

  private readonly fates: Readonly<
    Record<Fate, (held: BookingAnswer, invoiceId: string, story: Story) => Promise<unknown>>
  > = {
    pay: async (held, invoiceId, story) => {
      await this.atProvider(await this.startPaying(invoiceId, story), 'pay');
      this.announce(held, story);
    },
    pay_and_cancel: async (held, invoiceId, story) => {
      await this.atProvider(await this.startPaying(invoiceId, story), 'pay');
      this.announce(held, story);
      if (story.time.step < FAR_STEPS) return;
      await sleep(UNTIL_DECIDED_MS);
      await this.cancel(held);
    },
    pay_unheard: async (held, invoiceId, story) => {
      const page = await this.startPaying(invoiceId, story);
      this.place.silence.whenItComes(async () => {
        await this.atProvider(page, 'pay');
        this.announce(held, story);
      });
    },
    pay_second_attempt: async (held, invoiceId, story) => {
      await this.atProvider(await this.startPaying(invoiceId, story), 'cancel');
      await this.atProvider(await this.startPaying(invoiceId, story), 'pay');
      this.announce(held, story);
    },
    start_and_leave: (held, invoiceId, story) => this.startPaying(invoiceId, story),
    leave: () => Promise.resolve(),
    cancel: (held) => this.cancel(held),
    cancel_twice: (held) => Promise.all([this.cancel(held), this.cancel(held)]),
    cancel_while_paying: async (held, invoiceId, story) => {
      const [page] = await Promise.all([this.startPaying(invoiceId, story), this.cancel(held)]);
      await this.atProvider(page, 'pay');
      this.announce(held, story);
    },
    swap: (held, invoiceId, story) =>
      this.ask({ ...story.otherTime, practice: story.time.practice }, story.service),
  };

  /** @returns the booking that was won, if one was. */
  private async hold(story: Story): Promise<BookingAnswer | null> {
    const { time, service } = story;
    const answer = await this.ask(time, service, story);
    if (codeOf(answer) === 'slot_taken' && story.takesAlternative) {
      const [nearest] =
        (answer.body as { alternatives?: { startsAt: string }[] }).alternatives ?? [];
      if (!nearest) return null;
      return bookingOf(await this.ask(this.timeAt(nearest.startsAt, time), service));
    }
    return bookingOf(answer);
  }

  private async ask(
    time: Time,
    service: Service,
    story?: Pick<Story, 'isDoubleClick' | 'isRepeated' | 'isKeyReused' | 'otherTime'>,
  ): Promise<Answer> {
    const key = this.newKey();
    const send = (of: Time): Promise<Answer> =>
      this.person.insist({
        op: of === time ? 'hold' : 'reuse_key',
        method: 'POST',
        path: '/api/v1/bookings',
        key,
        body: this.wish(of, service),
      });
    const clicks = story?.isDoubleClick ? [send(time), send(time)] : [send(time)];
    const first = preferGood(await Promise.all(clicks));
    if (!story) return first;
    // A refusal is judged anew each time: the repeated request may be the one that wins.
    const answer = story.isRepeated ? preferGood([first, await send(time)]) : first;
    const { otherTime, isKeyReused } = story;
    const isOther = otherTime.step !== time.step || otherTime.practice !== time.practice;
    if (isKeyReused && isOther && isGood(answer)) await send(otherTime);
    return answer;
  }

  private wish({ practice, step }: Time, service: Service): object {
    const at = this.place.practices[practice];
    return {
      psychologistId: at?.psychologistId,
      serviceId: at?.services[service],
      startsAt: new Date(this.place.firstStart + step * STEP_MS).toISOString(),
      mode: 'video',
      timeZone: 'Asia/Makassar',
    };
  }

  private timeAt(startsAt: string, { practice }: Time): Time {
    return { practice, step: (Date.parse(startsAt) - this.place.firstStart) / STEP_MS };
  }

  /** The address of the provider's page, if paying could begin. */
  private async startPaying(invoiceId: string, { clicks }: Story): Promise<string | null> {
    const start = (key: string): Promise<Answer> =>
      this.person.insist({
        op: 'start_payment',
        method: 'POST',
        path: `/api/v1/invoices/${invoiceId}/payments`,
        key,
        about: invoiceId,
        body: { method: 'qris' },
      });
    const key = this.newKey();
    const second = { once: null, same_key_twice: key, two_keys: this.newKey() }[clicks];
    const answers = await Promise.all([start(key), ...(second === null ? [] : [start(second)])]);
    const good = answers.find(isGood);
    return (good?.body as { redirectUrl?: string | null } | undefined)?.redirectUrl ?? null;
  }

  private cancel({ id }: BookingAnswer): Promise<Answer> {
    return this.person.insist({
      op: 'cancel',
      method: 'POST',
      path: `/api/v1/bookings/${id}/cancel`,
      about: id,
    });
  }

  /** To the other time, to it and a third at once, or there and back. */
  private async move({ id, startsAt }: BookingAnswer, story: Story): Promise<void> {
    if (story.moves === 'none') return;
    const there = this.place.firstStart + story.otherTime.step * STEP_MS;
    const to = (at: number): Promise<Answer> =>
      this.person.insist({
        op: 'reschedule',
        method: 'POST',
        path: `/api/v1/bookings/${id}/reschedule`,
        about: id,
        body: { startsAt: new Date(at).toISOString() },
      });
    for (let tries = 0; tries < MOVE_TRIES; tries++) {
      const twice = story.moves === 'two_at_once';
      const answers = await Promise.all([to(there), ...(twice ? [to(there + STEP_MS)] : [])]);
      if (answers.some(isGood) && story.moves === 'there_and_back') await to(Date.parse(startsAt));
      if (!answers.every((answer) => codeOf(answer) === 'booking_not_in_state')) return;
      await sleep(BETWEEN_MOVE_TRIES_MS);
    }
  }

  private read({ id }: BookingAnswer): Promise<Answer> {
    return this.person.insist({
      op: 'read',
      method: 'GET',
      path: `/api/v1/bookings/${id}`,
      about: id,
    });
  }

  /** What the client does on the provider's own page; the provider keeps its own record of it. */
  private async atProvider(page: string | null, deed: 'pay' | 'cancel'): Promise<void> {
    if (page === null) return;
    const path = `${new URL(page).pathname}/${deed}`;
    await call(this.place.sandboxPort, { method: 'POST', path, body: {} });
  }

  private newKey(): string {
    return `${this.person.name}-${++this.keys}`;
  }
}

function isGood({ status }: Answer): boolean {
  return status < 300;
}

/** @throws RangeError when there is no answer at all. */
function preferGood(answers: readonly Answer[]): Answer {
  const answer = answers.find(isGood) ?? answers[0];
  if (!answer) throw new RangeError('Nothing was asked.');
  return answer;
}
