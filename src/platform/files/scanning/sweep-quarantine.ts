import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { minusMinutes, toDate } from '../../../kernel/time/instant.js';
import { Database } from '../../database/database.js';
import { Jobs } from '../../jobs/jobs.js';
import { FileStore } from '../file-store.js';
import { JudgeFile, type WaitingFile } from './judge-file.js';
import { VirusScanner } from './virus-scanner.js';

const QUARANTINE_SWEEP = 'quarantine';
const BATCH = 20;
const A_DAY_MINUTES = 24 * 60;

const WAITING = `
  SELECT id, key, owner_id AS "ownerId" FROM stored_file
   WHERE state = 'quarantined' ORDER BY arrived_at LIMIT ${BATCH}`;
const LATELY_REFUSED = `
  SELECT key FROM stored_file WHERE state = 'refused' AND scanned_at > $1 LIMIT ${BATCH}`;

/** Shows the scanner again what it could not look at when it came. */
@Injectable()
export class SweepQuarantine implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly scanner: VirusScanner,
    private readonly judge: JudgeFile,
    private readonly machineClock: MachineClock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(QUARANTINE_SWEEP, () => this.sweep());
  }

  /** Returns how many were judged. Where the scanner does not answer, the rest need not be tried. */
  async sweep(): Promise<number> {
    await this.destroyAgain();
    if (!this.scanner.isThere) return 0;
    const waiting = await this.database.query<WaitingFile>(WAITING, []);
    for (const [judged, file] of waiting.entries()) {
      const content = await this.contentOf(file);
      if ((await this.judge.execute(file, content)) === 'waiting') return judged;
    }
    return waiting.length;
  }

  /** Whoever was killed between writing a refusal down and destroying the bytes is followed here. */
  private async destroyAgain(): Promise<void> {
    const since = toDate(minusMinutes(this.machineClock.now(), A_DAY_MINUTES));
    const refused = await this.database.query<{ key: string }>(LATELY_REFUSED, [since]);
    for (const { key } of refused) await this.store.remove(key);
  }

  private async contentOf({ key }: WaitingFile): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of await this.store.read(key)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
}
