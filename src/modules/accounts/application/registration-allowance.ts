import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Settings } from '../../settings/index.js';
import { registrations } from '../domain/limits.js';
import { lineOf } from '../../../platform/http/network.js';
import { Throttle } from '../infrastructure/throttle.js';

/** How many accounts one network address may make a minute: an admin's setting. */
@Injectable()
export class RegistrationAllowance {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
  ) {}

  /** @throws TooManyRequests when the address has used it up. */
  async take(address: string): Promise<void> {
    const perMinute = await this.settings.value(
      this.database,
      'registration_per_minute',
      this.clock.now(),
    );
    await this.throttle.take([{ limit: registrations(perMinute), of: lineOf(address) }]);
  }
}
