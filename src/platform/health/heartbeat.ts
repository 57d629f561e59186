import { rmSync, writeFileSync } from 'node:fs';
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { Readiness } from './readiness.js';

const BEAT_MS = 5_000;

/**
 * Touches a file while the process is ready: a worker listens to nobody, so whoever watches it looks
 * at the file's age. A hung event loop or a lost database lets it grow old.
 */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly file: string | null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'heartbeatFile'>,
    private readonly readiness: Readiness,
  ) {
    this.file = config.heartbeatFile;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.file === null) return;
    this.timer = setInterval(() => void this.beat(), BEAT_MS).unref();
    await this.beat();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    if (this.file !== null) rmSync(this.file, { force: true });
  }

  private async beat(): Promise<void> {
    if (this.file !== null && (await this.readiness.isReady())) writeFileSync(this.file, '');
  }
}
