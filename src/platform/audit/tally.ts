import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { MINUTE } from '../../kernel/time/instant.js';
import { TransactionRunner } from '../database/transaction-runner.js';
import { LOG } from '../log/log.module.js';
import { Audit, type AuditEntry } from './audit.js';

/** Within it what repeats is counted, and written down once at its end. */
const WINDOW_MS = 10 * MINUTE;
/** Of one actor so many different things at a time are told apart. */
const MOST_OF_ONE = 20;
/** And so many altogether, whoever they are. */
const MOST_AT_ONCE = 2_000;

interface Counted {
  readonly entry: AuditEntry;
  readonly timer: NodeJS.Timeout;
  times: number;
}

/**
 * Rows about what outsiders can bring about as often as they like: the first is written at once, what
 * follows is counted, so that nobody can fill the disk with failures. What a killed process had counted and
 * not written is lost; the first row is not.
 */
@Injectable()
export class Tally implements OnModuleDestroy {
  private readonly counted = new Map<string, Counted>();
  private readonly perActor = new Map<string, number>();
  private readonly writing = new Set<Promise<void>>();

  constructor(
    private readonly runner: TransactionRunner,
    private readonly audit: Audit,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Waits for nothing and never fails: what could not be written is in the log. */
  count(entry: AuditEntry): void {
    const { key, kept } = this.place(entry);
    const known = this.counted.get(key);
    if (known) {
      known.times += 1;
      return;
    }
    this.open(key, kept);
    this.write(kept);
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush();
  }

  /** Writes down what was counted so far. */
  async flush(): Promise<void> {
    for (const key of [...this.counted.keys()]) this.close(key);
    await Promise.all(this.writing);
  }

  /** Under a key of its own, or with others of its kind where there are too many. */
  private place(entry: AuditEntry): { key: string; kept: AuditEntry } {
    const { act, about, outcome = '' } = entry;
    const actor = actorOf(entry);
    const key = [actor, act, about.kind, outcome, entry.personId ?? ''].join('|');
    if (this.counted.has(key)) return { key, kept: entry };
    if ((this.perActor.get(actor) ?? 0) >= MOST_OF_ONE) {
      return { key: `${actor}|${act}`, kept: { ...entry, about: MANY } };
    }
    if (this.counted.size >= MOST_AT_ONCE) {
      return { key: act, kept: { ...entry, actorId: null, personId: null, about: MANY } };
    }
    return { key, kept: entry };
  }

  private open(key: string, entry: AuditEntry): void {
    const timer = setTimeout(() => this.close(key), WINDOW_MS).unref();
    this.counted.set(key, { entry, timer, times: 0 });
    const actor = actorOf(entry);
    this.perActor.set(actor, (this.perActor.get(actor) ?? 0) + 1);
  }

  private close(key: string): void {
    const counted = this.counted.get(key);
    if (!counted) return;
    clearTimeout(counted.timer);
    this.counted.delete(key);
    const actor = actorOf(counted.entry);
    const left = (this.perActor.get(actor) ?? 1) - 1;
    if (left > 0) this.perActor.set(actor, left);
    else this.perActor.delete(actor);
    if (counted.times > 0) this.write({ ...counted.entry, times: counted.times });
  }

  private write(entry: AuditEntry): void {
    const written = this.runner
      .run((tx) => this.audit.record(tx, entry))
      .catch((error: unknown) =>
        this.log.error({ err: error, act: entry.act }, 'a row of the audit trail was not written'),
      )
      .finally(() => this.writing.delete(written));
    this.writing.add(written);
  }
}

const MANY = { kind: 'many', id: null } as const;

/** What nobody known did is counted by whom it was done to. */
function actorOf({ actorId, about }: AuditEntry): string {
  return actorId ?? `?${about.id ?? ''}`;
}
