import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { MachineClock } from '../../kernel/time/clock.js';
import { HOUR, MINUTE, type Instant } from '../../kernel/time/instant.js';
import { Jobs } from '../jobs/jobs.js';
import { LOG } from '../log/log.module.js';
import { ChainAnchors } from './chain-anchors.js';
import { ChainState } from './chain-state.js';
import { CheckChain } from './check-chain.js';

const ANCHORED_EVERY = HOUR;
const CHECKED_EVERY = 24 * HOUR;
/** How often a process looks whether either is due. */
const LOOKS_EVERY = MINUTE;

/** Anchors the chains every hour and has them verified every day. */
@Injectable()
export class KeepChain implements OnModuleInit {
  private looksAt = 0;

  constructor(
    private readonly jobs: Jobs,
    private readonly clock: MachineClock,
    private readonly anchors: ChainAnchors,
    private readonly state: ChainState,
    private readonly checkChain: CheckChain,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('audit', () => this.sweep());
  }

  /** Returns how much was due: chains anchored, and a check. */
  private async sweep(): Promise<number> {
    const now = this.clock.now();
    if (now < this.looksAt) return 0;
    if ((await this.anchors.heads()).length === 0) return 0;
    this.looksAt = now + LOOKS_EVERY;
    const checked = isDue(await this.state.lastCheckAt(), CHECKED_EVERY, now);
    // Before the anchors: a chain that was tampered with shows before it is anchored as it is.
    if (checked) await this.checkChain.run();
    const anchored = isDue(await this.anchors.lastAt(), ANCHORED_EVERY, now);
    return (anchored ? await this.anchor(now) : 0) + (checked ? 1 : 0);
  }

  /** Also as a line of the log, which goes elsewhere. */
  private async anchor(now: Instant): Promise<number> {
    const grown = await this.anchors.cast(now);
    for (const { stream, seq, hash } of grown) {
      this.log.info({ stream, seq, hash: hash.toString('hex') }, 'audit chain anchored');
    }
    return grown.length;
  }
}

function isDue(last: Instant | null, every: number, now: Instant): boolean {
  return last === null || now - last >= every;
}
