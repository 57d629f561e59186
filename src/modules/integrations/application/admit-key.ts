import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, MachineClock } from '../../../kernel/time/clock.js';
import { instant, isoOf, MINUTE, type Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { KeyDesk, type KeyVisit } from '../../../platform/http/api-key.js';
import { ApiKeyInvalid } from '../../../platform/http/http.errors.js';
import { ActorOfAccount } from '../../accounts/index.js';
import { Settings } from '../../settings/index.js';
import { parseKeyToken } from '../infrastructure/key-token.js';
import { ApiKeys, type LivingKey } from '../infrastructure/api-keys.js';

/** Knows a program by its key: one look at the table for each call, so that revoking holds at once. */
@Injectable()
export class AdmitKey extends KeyDesk {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly keys: ApiKeys,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly machineClock: MachineClock,
    private readonly actors: ActorOfAccount,
  ) {
    super();
  }

  override async admit(text: string): Promise<KeyVisit> {
    const token = parseKeyToken(text);
    if (!token) throw new ApiKeyInvalid();
    const now = this.machineClock.now();
    const [key, perMinute] = await Promise.all([
      this.keys.living(this.database, token.publicId, now),
      this.settings.value(this.database, 'api_key_requests_per_minute', this.clock.now()),
    ]);
    if (!key || !timingSafeEqual(key.secret_hash, token.secretHash)) throw new ApiKeyInvalid();
    const minute = instant(now - (now % MINUTE));
    const used = await this.count(key, minute, isoOf(now).slice(0, 10));
    const resetsInSeconds = Math.ceil((minute + MINUTE - now) / 1000);
    return {
      scopes: new Set(key.scopes),
      allowance: { perMinute, left: perMinute - used, resetsInSeconds },
      owner: () => this.actors.as(key.account_id, { kind: 'program', keyId: key.id }),
    };
  }

  private count(key: LivingKey, minute: Instant, today: string): Promise<number> {
    return this.runner.run(async (tx) => {
      if (key.last_used_on !== today) await this.keys.rememberDay(tx, key.id, today);
      return this.keys.count(tx, key.id, minute);
    });
  }
}
