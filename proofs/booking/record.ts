import type { Act } from './plan.js';

/** What somebody was told of a booking. */
export interface ToldBooking {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What somebody was told of a payment. */
export interface ToldPayment {
  readonly id: string;
  readonly status: string;
}

/**
 * One request and what came of it. `ok`: done. `refused`: certainly not done. `failed`: an error of
 * ours (5xx). `unknown`: no answer, so it may or may not have been done.
 */
export interface Entry {
  readonly op: string;
  readonly who: string;
  readonly api: string;
  /** Milliseconds since the run began. */
  readonly at: number;
  readonly ms: number;
  readonly outcome: 'ok' | 'refused' | 'failed' | 'unknown';
  readonly key?: string;
  /** The booking or invoice it is about. */
  readonly about?: string;
  readonly status?: number;
  readonly code?: string;
  readonly booking?: ToldBooking;
  readonly payment?: ToldPayment;
}

/** When the house was in trouble, in milliseconds since the run began. */
export interface Trouble {
  readonly act: Act | 'move_clock';
  readonly whom: string;
  readonly from: number;
  readonly to: number;
}
