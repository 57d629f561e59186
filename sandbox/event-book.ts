import { Journal } from './journal.js';

/** What somebody decided: the lines to write, and what to answer. */
export interface Decision<Event, T> {
  events: readonly Event[];
  result: T;
}

/** State that its events rebuild: the same events always give the same state. */
export interface Fold<Event> {
  apply(event: Event): void;
}

/**
 * State in memory, every event on the disk before anybody is told. Decisions are taken one after
 * the other on the newest stored state.
 */
export class EventBook<Event, State> {
  private queue: Promise<unknown> = Promise.resolve();
  private readonly listeners: (() => void)[] = [];

  protected constructor(
    private readonly journal: Journal<Event>,
    private readonly fold: State & Fold<Event>,
  ) {}

  /** The journal of a file, and the fold with everything it holds applied. */
  protected static async read<Event, State extends Fold<Event>>(
    path: string,
    fold: State,
  ): Promise<[Journal<Event>, State]> {
    const { journal, records } = await Journal.open<Event>(path);
    records.forEach((event) => {
      fold.apply(event);
    });
    return [journal, fold];
  }

  get state(): State {
    return this.fold;
  }

  /** Decides, stores and applies; settles with the decision's result. Nothing is kept when `decide` throws. */
  change<T>(decide: (state: State) => Decision<Event, T>): Promise<T> {
    const done = this.queue.then(async () => {
      const { events, result } = decide(this.fold);
      await this.journal.append(events);
      events.forEach((event) => {
        this.fold.apply(event);
      });
      if (events.length > 0)
        this.listeners.forEach((listener) => {
          listener();
        });
      return result;
    });
    this.queue = done.catch(() => undefined);
    return done;
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  async close(): Promise<void> {
    await this.queue;
    await this.journal.close();
  }
}
