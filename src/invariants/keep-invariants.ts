import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MachineClock } from '../kernel/time/clock.js';
import { HOUR } from '../kernel/time/instant.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { CheckInvariants } from './check-invariants.js';
import { InvariantChecks } from './invariant-checks.js';

const CHECKED_EVERY = HOUR;

/** Has the invariants checked every hour, and whenever somebody asks. */
@Injectable()
export class KeepInvariants implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: MachineClock,
    private readonly checks: InvariantChecks,
    private readonly check: CheckInvariants,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('invariants', () => this.sweep());
  }

  private async sweep(): Promise<number> {
    const last = await this.checks.lastAt();
    if (last === null || this.clock.now() - last >= CHECKED_EVERY) await this.checks.ask();
    return (await this.check.run()) ? 1 : 0;
  }
}
