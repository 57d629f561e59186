import { Injectable } from '@nestjs/common';
import { Clock, MachineClock } from '../../../kernel/time/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Settings } from '../../settings/index.js';
import { TokenBuckets } from '../infrastructure/token-buckets.js';

/** How many accounts one network address may make a minute: an admin's setting. */
@Injectable()
export class RegistrationAllowance {
  private readonly buckets = new TokenBuckets();

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly machineClock: MachineClock,
  ) {}

  /** @throws TooManyRequests when the address has used it up. */
  async take(address: string): Promise<void> {
    const perMinute = await this.settings.value(
      this.database,
      'registration_per_minute',
      this.clock.now(),
    );
    this.buckets.take(address, perMinute, this.machineClock.now());
  }
}
