import type { MachineTime } from '../machine-time.js';
import { type Fault, type Forgery, type ProviderTraits, type Switches } from './switches.js';

/** What happens to a request: refused with a status, or done with its answer lost. */
export type RequestFault =
  { kind: 'fail'; status: number } | { kind: 'lose_answer'; seconds: number };

/** How a notification goes out. Whoever sends it calls `sent` once all of that has been tried. */
export interface Sending {
  copies: number;
  /** Sent before the true one. */
  forgeries: readonly Forgery[];
  sent: () => void;
}

/** A notification that is held back. */
export interface Kept {
  id: string;
  because: 'delay' | 'reorder';
}

/** Something a switch did, newest first in a list. `at` is machine time in milliseconds. */
export interface Incident {
  at: number;
  fault: Fault;
  what: string;
}

const MOST_INCIDENTS = 20;

/**
 * One provider's switches, and what they hold back. All of it is in memory: a restart repairs the
 * provider, and what was held back goes out, because who owes a notification has it on the disk.
 */
export class ProviderFaults {
  private on: Switches = {};
  private readonly kept = new Map<string, Kept & { forgetTimer: () => void }>();
  /** Held back before; goes out when it is asked for next. */
  private readonly freed = new Set<string>();
  private incidents: Incident[] = [];
  private readonly listeners: (() => void)[] = [];

  constructor(
    readonly traits: ProviderTraits,
    private readonly machine: MachineTime,
  ) {}

  get switches(): Readonly<Switches> {
    return this.on;
  }

  /** From now on these are on and no others. What is held back stays so. */
  set(switches: Switches): void {
    this.on = structuredClone(switches);
  }

  /** Lets go of everything that is held back. */
  release(): void {
    for (const id of [...this.kept.keys()]) this.free(id);
  }

  /** All switches off, nothing held back. */
  repair(): void {
    this.on = {};
    this.release();
  }

  heldBack(): Kept[] {
    return [...this.kept.values()].map(({ id, because }) => ({ id, because }));
  }

  lately(): readonly Incident[] {
    return this.incidents;
  }

  /** Told when something that was held back may go. */
  onRelease(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Hook for a request that is about to be handled: what is to go wrong, if anything. Counts it. */
  onRequest(operation: string): RequestFault | null {
    const { fail, lose_answer: lost } = this.on;
    if (fail && concerns(fail, operation)) {
      this.count('fail', operation);
      return { kind: 'fail', status: fail.status };
    }
    if (!lost || !concerns(lost, operation)) return null;
    this.count('lose_answer', operation);
    return { kind: 'lose_answer', seconds: lost.seconds };
  }

  /**
   * Hook for a notification that is due, under an id of its own. A retry is asked about and counted
   * like a first try. `wait`: not now; ask again after `onRelease`.
   */
  onNotification(id: string): Sending | 'wait' {
    if (this.kept.has(id)) return 'wait';
    if (this.freed.delete(id)) return this.sending(id);
    const { reorder, delay } = this.on;
    if (reorder) {
      const first = [...this.kept.values()].find(({ because }) => because === 'reorder');
      if (first === undefined) return this.keep(id, 'reorder', null);
      this.count('reorder', `${id}, ${first.id}`);
      return this.sending(id, first.id);
    }
    if (!delay) return this.sending(id);
    this.count('delay', id);
    return this.keep(id, 'delay', delay.seconds);
  }

  stop(): void {
    for (const { forgetTimer } of this.kept.values()) forgetTimer();
  }

  private sending(id: string, next?: string): Sending {
    const { duplicate, forge } = this.on;
    if (duplicate) this.count('duplicate', id);
    if (forge) this.count('forge', id);
    const wanted = forge?.kind;
    return {
      copies: duplicate?.copies ?? 1,
      forgeries: this.traits.forgeries.filter((kind) => wanted === 'both' || wanted === kind),
      sent: () => {
        if (next !== undefined) this.free(next);
      },
    };
  }

  private keep(id: string, because: Kept['because'], seconds: number | null): 'wait' {
    const forgetTimer =
      seconds === null
        ? () => undefined
        : this.machine.after(seconds * 1000, () => {
            this.free(id);
          });
    this.kept.set(id, { id, because, forgetTimer });
    return 'wait';
  }

  private free(id: string): void {
    this.kept.get(id)?.forgetTimer();
    if (!this.kept.delete(id)) return;
    this.freed.add(id);
    this.listeners.forEach((listener) => {
      listener();
    });
  }

  /** One less to go; the last one switches it off. */
  private count(fault: Fault, what: string): void {
    const { [fault]: entry, ...others } = this.on;
    if (entry === undefined) return;
    const { times } = entry;
    if (times === 1) this.on = others;
    else if (times !== null) this.on = { ...others, [fault]: { ...entry, times: times - 1 } };
    const incident = { at: this.machine.now(), fault, what };
    this.incidents = [incident, ...this.incidents].slice(0, MOST_INCIDENTS);
  }
}

function concerns({ on }: { on: readonly string[] }, operation: string): boolean {
  return on.length === 0 || on.includes(operation);
}
