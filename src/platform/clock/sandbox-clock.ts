import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { OffsetClock } from '../../kernel/time/clock.js';
import { LOG } from '../log/log.module.js';

/** Tells the sandbox what time the demo has, so that its stamps agree with ours. */
@Injectable()
export class SandboxClock implements OnApplicationBootstrap {
  constructor(
    private readonly clock: OffsetClock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.push(this.clock.offsetMs);
  }

  async push(offsetMs: number): Promise<void> {
    const { sandbox } = this.config;
    if (!sandbox) return;
    try {
      const answer = await fetch(`${sandbox.url}/control/clock`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'x-sandbox-token': sandbox.token },
        body: JSON.stringify({ offsetMs }),
        signal: AbortSignal.timeout(3_000),
      });
      if (!answer.ok) throw new Error(`the sandbox answered ${answer.status}`);
    } catch (error) {
      this.log.warn({ err: error }, 'the sandbox could not be told the time');
    }
  }
}
