import { Random } from '../frame/random.js';

/** Half hours from one possible start to the next. */
export const STEP_MINUTES = 30;
const STEPS_A_DAY = 48;
/** Times that are near stay near while the clock moves on. */
const STEPS_A_STORY = 0.25;

/** Where stories aim: a crowd at few times, or each for itself. */
const AIMS = { hot: 55, near: 15, spread: 30 } as const;
const SERVICES = { paid: 65, autoConfirmed: 25, free: 10 } as const;

/** What becomes of a time that was won. */
const FATES = {
  pay: 28,
  pay_and_cancel: 6,
  pay_unheard: 8,
  pay_second_attempt: 4,
  start_and_leave: 7,
  leave: 12,
  cancel: 13,
  cancel_twice: 5,
  cancel_while_paying: 8,
  swap: 9,
} as const;
/** Whether somebody who has paid changes to another time, and how. */
const MOVES = { none: 70, once: 14, two_at_once: 8, there_and_back: 8 } as const;
const CLICKS = { once: 60, same_key_twice: 20, two_keys: 20 } as const;
const DECISIONS = { confirm: 44, confirm_twice: 14, reject: 16, both: 14, ignore: 12 } as const;
const OUTCOMES = {
  complete: 40,
  client_absent: 15,
  psychologist_absent: 15,
  two_at_once: 20,
  none: 10,
} as const;

export type Service = keyof typeof SERVICES;
export type Fate = keyof typeof FATES;
export type Moves = keyof typeof MOVES;
export type Clicks = keyof typeof CLICKS;
export type Decision = keyof typeof DECISIONS;
export type Outcome = keyof typeof OUTCOMES;

/** From here on whoever cancels gets everything back, however strict the terms. */
export const FAR_STEPS = 14 * STEPS_A_DAY;

/** A psychologist, by number, and a possible start, in steps since the first day of the calendar. */
export interface Time {
  readonly practice: number;
  readonly step: number;
}

/** What one client wants, and everything they and the psychologist will do about it. */
export interface Story {
  readonly time: Time;
  readonly service: Service;
  /** The button is pressed twice: two requests at once with one key. */
  readonly isDoubleClick: boolean;
  /** The same request comes once more, after its answer. */
  readonly isRepeated: boolean;
  /** The same key comes once more with another wish. */
  readonly isKeyReused: boolean;
  /** Whoever loses takes the nearest time that is offered instead. */
  readonly takesAlternative: boolean;
  /** They look at their booking once more in the end. */
  readonly isReadBack: boolean;
  readonly fate: Fate;
  readonly moves: Moves;
  readonly clicks: Clicks;
  /** The other time of somebody who changes their mind. */
  readonly otherTime: Time;
  readonly decision: Decision;
  readonly outcome: Outcome;
}

/** What happens to the house meanwhile. */
export const ACTS = {
  kill_api: 20,
  kill_worker: 15,
  terminate_backends: 25,
  pause_api: 12,
  pause_worker: 8,
  silence_provider: 14,
  kill_everything: 6,
} as const;
export type Act = keyof typeof ACTS;

/** An act, and after how many attempts it comes. */
export interface PlannedAct {
  readonly act: Act;
  readonly after: number;
  readonly choice: number;
}

const ATTEMPTS_BETWEEN_ACTS = 700;
const SHORT_RUN = 400;
/**
 * A short run sees each kind of trouble but the death of the worker: what that one had in hand is
 * taken up by another a quarter of a minute later. The death comes first, so that the others fall
 * into the time of coming back.
 */
const FIRST_ACTS: readonly Act[] = [
  'kill_api',
  'silence_provider',
  'terminate_backends',
  'pause_api',
];

/** The plan of a run: the same seed gives the same stories and acts, whatever happens to them. */
export class Plan {
  constructor(
    private readonly seed: number,
    private readonly practices: number,
  ) {}

  /** The stories of one client, without an end. */
  *storiesOf(client: number): Generator<Story, never> {
    const random = Random.of(this.seed, 'client', client);
    for (let number = 0; ; number++) yield this.story(random, number);
  }

  /** What the nemesis does in a run of so many attempts. */
  acts(size: number): PlannedAct[] {
    const random = Random.of(this.seed, 'nemesis');
    const fewest = size < SHORT_RUN ? 1 : FIRST_ACTS.length;
    const count = Math.max(fewest, Math.floor(size / ATTEMPTS_BETWEEN_ACTS));
    const spacing = Math.floor((size * 0.9) / count);
    return Array.from({ length: count }, (_, index) => ({
      act: FIRST_ACTS[index] ?? random.pick(ACTS),
      after: Math.floor(spacing * (index + 0.2 + 0.6 * random.next())),
      choice: random.next(),
    }));
  }

  private story(random: Random, number: number): Story {
    return {
      time: this.time(random, number),
      service: random.pick(SERVICES),
      isDoubleClick: random.chance(0.15),
      isRepeated: random.chance(0.1),
      isKeyReused: random.chance(0.04),
      takesAlternative: random.chance(0.5),
      isReadBack: random.chance(0.2),
      fate: random.pick(FATES),
      clicks: random.pick(CLICKS),
      otherTime: this.time(random, number),
      decision: random.pick(DECISIONS),
      outcome: random.pick(OUTCOMES),
      moves: random.pick(MOVES),
    };
  }

  /** Everybody's n-th stories that aim at the crowd aim at the same few half hours. */
  private time(random: Random, number: number): Time {
    const aim = random.pick(AIMS);
    if (aim === 'hot') {
      const round = Random.of(this.seed, 'hot', Math.floor(number / 2));
      const practice = round.between(0, this.practices);
      const step = round.between(FAR_STEPS, 60 * STEPS_A_DAY);
      return { practice, step: step + random.between(0, 3) };
    }
    const practice = random.between(0, this.practices);
    if (aim === 'spread') {
      return { practice, step: random.between(70 * STEPS_A_DAY, 320 * STEPS_A_DAY) };
    }
    const soonest = Math.floor(number * STEPS_A_STORY);
    return { practice, step: soonest + random.between(0, STEPS_A_DAY) };
  }
}
