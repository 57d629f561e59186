import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../../house/call.js';
import type { Decision, Outcome } from '../plan.js';
import { codeOf, type Person } from './person.js';

/** A booking the psychologist will have to do with, and what they will do. */
export interface Expected {
  readonly bookingId: string;
  readonly endsAt: number;
  readonly decision: Decision;
  readonly outcome: Outcome;
}

interface Waiting extends Expected {
  readonly looks: number;
  readonly lookAt: number;
}

const LOOK_EVERY_MS = 500;
/** Each look waits twice as long as the one before. By the last one who meant to pay has paid. */
const LOOKS = 5;

/** A psychologist's desk: decides on requests when they come, and says how sessions ended. */
export class Desk {
  private undecided: Waiting[] = [];
  private unmarked: Expected[] = [];
  private isOpen = true;

  constructor(
    private readonly person: Person,
    private readonly now: () => number,
  ) {}

  expect(booking: Expected): void {
    this.wait({ ...booking, looks: 0 });
  }

  /** Works until it is closed, and then looks at everything on it once more. */
  async work(): Promise<void> {
    while (this.isOpen || this.undecided.length > 0) {
      const isDue = ({ lookAt }: Waiting): boolean => !this.isOpen || lookAt <= performance.now();
      const due = this.undecided.filter(isDue);
      this.undecided = this.undecided.filter((booking) => !due.includes(booking));
      for (const booking of due) await this.look(booking);
      await this.markEnded();
      await sleep(LOOK_EVERY_MS);
    }
  }

  close(): void {
    this.isOpen = false;
  }

  /** Sessions that are over by now get their outcome. */
  async markEnded(): Promise<void> {
    const ended = this.unmarked.filter(({ endsAt }) => endsAt <= this.now());
    this.unmarked = this.unmarked.filter((booking) => !ended.includes(booking));
    for (const { bookingId, outcome } of ended) await this.mark(bookingId, outcome);
  }

  private wait(booking: Expected & { looks: number }): void {
    const lookAt = performance.now() + LOOK_EVERY_MS * 2 ** booking.looks;
    this.undecided.push({ ...booking, lookAt });
  }

  private async look(booking: Waiting): Promise<void> {
    const { bookingId, decision, outcome } = booking;
    const answers = await this.decide(bookingId, decision);
    // An unpaid hold is nobody's business but the client's, so it is not even there yet.
    if (answers.some((answer) => codeOf(answer) === 'not_found')) {
      const looks = booking.looks + 1;
      if (this.isOpen && looks < LOOKS) this.wait({ ...booking, looks });
      return;
    }
    if (outcome !== 'none') this.unmarked.push(booking);
    if (outcome === 'two_at_once') await this.post(bookingId, 'complete');
  }

  private decide(id: string, decision: Decision): Promise<Answer[]> {
    const confirm = (): Promise<Answer> => this.post(id, 'confirm');
    const reject = (): Promise<Answer> =>
      this.post(id, 'reject', { reasonCode: 'not_available', reason: 'Maaf, saya berhalangan.' });
    switch (decision) {
      case 'confirm':
        return Promise.all([confirm()]);
      case 'confirm_twice':
        return Promise.all([confirm(), confirm()]);
      case 'reject':
        return Promise.all([reject()]);
      case 'both':
        return Promise.all([confirm(), reject()]);
      case 'ignore':
        return Promise.resolve([]);
    }
  }

  private async mark(id: string, outcome: Outcome): Promise<void> {
    const complete = (): Promise<Answer> => this.post(id, 'complete');
    const absent = (who: 'client' | 'psychologist'): Promise<Answer> =>
      this.post(id, 'mark-absent', { who });
    switch (outcome) {
      case 'complete':
        await complete();
        break;
      case 'client_absent':
        await absent('client');
        break;
      case 'psychologist_absent':
        await absent('psychologist');
        break;
      case 'two_at_once':
        await Promise.all([complete(), absent('psychologist'), complete()]);
        break;
      case 'none':
        break;
    }
  }

  private post(id: string, deed: string, body?: object): Promise<Answer> {
    return this.person.insist({
      op: deed.replace('-', '_'),
      method: 'POST',
      path: `/api/v1/bookings/${id}/${deed}`,
      about: id,
      ...(body === undefined ? {} : { body }),
    });
  }
}
