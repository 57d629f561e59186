import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { MachineClock } from '../../../kernel/time/clock.js';
import { toDate } from '../../../kernel/time/instant.js';
import { Audit } from '../../audit/audit.js';
import { TransactionRunner, type Tx } from '../../database/transaction-runner.js';
import { LOG } from '../../log/log.module.js';
import { Outbox } from '../../outbox/outbox.js';
import { FileStore } from '../file-store.js';
import { VirusScanner } from './virus-scanner.js';

/** Said once a file left its quarantine well; the payload names it. */
export const FILE_CLEARED = 'file.cleared';

/** A file that was not scanned yet. */
export interface WaitingFile {
  readonly id: string;
  readonly key: string;
  readonly ownerId: string;
}

const CLEAR = `
  UPDATE stored_file SET scan = 'clean', scanned_at = $2,
         state = CASE state WHEN 'quarantined' THEN 'kept' ELSE state END
   WHERE id = $1 AND scan = 'waiting' AND state IN ('arriving','quarantined')
  RETURNING state`;
const REFUSE = `
  UPDATE stored_file SET scan = 'infected', scanned_at = $2, state = 'refused'
   WHERE id = $1 AND scan = 'waiting' AND state IN ('arriving','quarantined')
  RETURNING 1`;

/** Shows a file to the scanner and writes down what it says; asking twice is no fault. */
@Injectable()
export class JudgeFile {
  constructor(
    private readonly scanner: VirusScanner,
    private readonly runner: TransactionRunner,
    private readonly store: FileStore,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly machineClock: MachineClock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** What was found harmful is destroyed; its row and an entry in the trail stay. */
  async execute(file: WaitingFile, content: Buffer): Promise<'clean' | 'infected' | 'waiting'> {
    const verdict = await this.scanner.scan(content);
    const found = { fileId: file.id };
    if (verdict.kind === 'unavailable') {
      this.log.warn({ ...found, reason: verdict.reason }, 'the virus scanner does not answer');
      return 'waiting';
    }
    if (verdict.kind === 'clean') {
      await this.runner.run((tx) => this.clear(tx, file));
      return 'clean';
    }
    this.log.warn({ ...found, signature: verdict.signature }, 'a harmful file was destroyed');
    await this.runner.run((tx) => this.refuse(tx, file));
    await this.store.remove(file.key);
    return 'infected';
  }

  private async clear(tx: Tx, { id }: WaitingFile): Promise<void> {
    const [cleared] = await tx.query<{ state: string }>(CLEAR, [id, this.now()]);
    if (cleared?.state !== 'kept') return;
    await this.outbox.publish(tx, {
      type: FILE_CLEARED,
      aggregateId: id,
      payload: { fileId: id },
      dedupeKey: `${FILE_CLEARED}:${id}`,
    });
  }

  private async refuse(tx: Tx, { id, ownerId }: WaitingFile): Promise<void> {
    const refused = await tx.query(REFUSE, [id, this.now()]);
    if (refused.length === 0) return;
    const about = { kind: 'file', id };
    await this.audit.record(tx, { actorId: ownerId, act: 'file.refused', about });
  }

  private now(): Date {
    return toDate(this.machineClock.now());
  }
}
