import type { MachineTime } from '../machine-time.js';

interface Alarm {
  at: number;
  work: () => void;
}

/** A machine whose time stands still until a test moves it. */
export class ManualTime implements MachineTime {
  private alarms: Alarm[] = [];

  /** @param present an instant in milliseconds */
  constructor(private present = Date.parse('2026-11-22T14:00:00Z')) {}

  now(): number {
    return this.present;
  }

  after(delayMs: number, work: () => void): () => void {
    const alarm = { at: this.present + delayMs, work };
    this.alarms.push(alarm);
    return () => {
      this.alarms = this.alarms.filter((other) => other !== alarm);
    };
  }

  /** Moves on and runs what became due, in order. */
  advance(ms: number): void {
    this.present += ms;
    const due = this.alarms.filter(({ at }) => at <= this.present).sort((a, b) => a.at - b.at);
    this.alarms = this.alarms.filter(({ at }) => at > this.present);
    due.forEach(({ work }) => {
      work();
    });
  }

  /** How long until the next alarm, in milliseconds; null when none is set. */
  untilNextAlarm(): number | null {
    const next = Math.min(...this.alarms.map(({ at }) => at));
    return Number.isFinite(next) ? next - this.present : null;
  }
}
