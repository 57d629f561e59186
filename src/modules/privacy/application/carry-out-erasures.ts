import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { plusHours, toDate } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import { DestroyKeys, KEY_BACKUP_DAYS } from '../../../platform/crypto/destroy-keys.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { EndSessions } from '../../accounts/index.js';
import { LeaveBookings } from '../../booking/index.js';
import { Farewell } from '../../notifications/index.js';
import { ErasuresRepository, type Erasure } from '../infrastructure/erasures.repository.js';
import { EmptyHoldings } from './empty-holdings.js';
import { Subjects } from './subjects.js';

/** What an erasure is carried out with. */
@Injectable()
export class ErasureParts {
  constructor(
    readonly bookings: LeaveBookings,
    readonly sessions: EndSessions,
    readonly farewell: Farewell,
    readonly holdings: EmptyHoldings,
    readonly keys: DestroyKeys,
    readonly subjects: Subjects,
    readonly outbox: Outbox,
  ) {}
}

/** The last mail is waited for so long; then the address goes all the same. */
const FAREWELL_HOURS = 6;

/**
 * Carries out what people asked for, step by step: sessions and bookings end, the last mail leaves,
 * what is held is emptied, the keys die. Each step is safe to do again, so a killed process is
 * followed by the next where it stopped.
 */
@Injectable()
export class CarryOutErasures implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly erasures: ErasuresRepository,
    private readonly parts: ErasureParts,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('erasures', () => this.sweep());
  }

  /** Returns how many steps were done. */
  async sweep(): Promise<number> {
    let done = 0;
    for (const erasure of await this.erasures.due(this.database, this.clock.now())) {
      if (await this.step(erasure)) done++;
    }
    return done;
  }

  private step(erasure: Erasure): Promise<boolean> {
    switch (erasure.state) {
      case 'waiting':
        return this.begin(erasure);
      case 'ending':
        return this.tell(erasure);
      case 'telling':
        return this.empty(erasure);
      case 'emptied':
        return this.destroy(erasure);
      case 'taken_back':
      case 'done':
        return Promise.resolve(false);
    }
  }

  /** From here on there is no way back. What cannot be cancelled in whole takes place first. */
  private async begin(erasure: Erasure): Promise<boolean> {
    const left = await this.parts.bookings.run(erasure.accountId);
    if (left > 0 && this.clock.now() < plusHours(erasure.deadlineAt, -1)) return false;
    return this.advance(erasure, 'ending', (tx) => this.parts.sessions.of(tx, erasure.accountId));
  }

  private tell(erasure: Erasure): Promise<boolean> {
    const { id, accountId } = erasure;
    return this.advance(erasure, 'telling', (tx) =>
      this.parts.outbox.publish(tx, {
        type: 'privacy.erasure_begins',
        aggregateId: id,
        payload: { accountId },
        dedupeKey: `privacy.erasure_begins:${id}`,
      }),
    );
  }

  private async empty(erasure: Erasure): Promise<boolean> {
    const { accountId, toldAt } = erasure;
    const isLate = toldAt !== null && this.clock.now() >= plusHours(toldAt, FAREWELL_HOURS);
    if (!isLate && !(await this.parts.farewell.isOver(this.database, accountId))) return false;
    await this.parts.holdings.removeCopies(accountId);
    return this.advance(erasure, 'emptied', (tx) => this.parts.holdings.empty(tx, accountId));
  }

  /** Keys die after the rows, so that a process killed between leaves nothing readable for long. */
  private async destroy(erasure: Erasure): Promise<boolean> {
    const { id, accountId } = erasure;
    const { personIds } = await this.parts.subjects.of(this.database, accountId);
    const keys = await this.parts.keys.of([accountId, ...personIds], ['self', 'conversation']);
    await this.runner.run(async (tx) => {
      const lastCopyOn = toDate(plusHours(tx.now, KEY_BACKUP_DAYS * 24));
      await this.erasures.setDone(tx, id, { lastCopyOn, keys });
      const about = { kind: 'erasure', id };
      await this.audit.record(tx, { actorId: null, act: 'erasure.done', about });
    });
    return true;
  }

  /** Null while another process is at this one, or when it was faster. */
  private advance(
    seen: Erasure,
    to: Erasure['state'],
    work: (tx: Tx) => Promise<unknown>,
  ): Promise<boolean> {
    return this.runner.run(async (tx) => {
      const erasure = await this.erasures.lock(tx, seen.id);
      if (erasure?.state !== seen.state) return false;
      await work(tx);
      return this.erasures.move(tx, erasure, to);
    });
  }
}
