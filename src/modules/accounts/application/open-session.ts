import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instant, type Instant } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { deviceInWords, deviceNameOf } from '../domain/device-name.js';
import { FRESH_MS } from '../domain/factors/limits.js';
import { isFactorRequired } from '../domain/factors/policy.js';
import { networkOf } from '../../../platform/http/network.js';
import type { Role } from '../domain/roles.js';
import { lifetimeOf } from '../domain/session-lifetime.js';
import { KnownDevices } from '../infrastructure/known-devices.js';
import { Sessions } from '../infrastructure/sessions.js';
import { AccountPost } from './account-post.js';
import type { Caller, SignedIn } from './caller.js';

const ROLES_OF = `SELECT role FROM account_role WHERE account_id = $1`;
/** Held until the session is written: whoever suspends the account meanwhile waits, and ends this one too. */
const STANDING = `
  SELECT EXISTS (SELECT 1 FROM totp_factor t WHERE t.account_id = a.id)
           OR EXISTS (SELECT 1 FROM passkey p WHERE p.account_id = a.id) AS "hasFactor"
    FROM account a WHERE id = $1 FOR SHARE OF a`;

interface Standing {
  hasFactor: boolean;
}

/** Lets a caller in who has proved who they are; whether a second factor is asked for is `Enter`'s to say. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly post: AccountPost,
    private readonly clock: MachineClock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secondFactor'>,
  ) {}

  /**
   * Always under a new token; the one the caller came with ends. A browser the account was never
   * signed in with is told to its holder, unless it is the first.
   */
  async execute(tx: Tx, accountId: string, caller: Caller): Promise<SignedIn> {
    const [standing] = await tx.query<Standing>(STANDING, [accountId]);
    const rows = await tx.query<{ role: Role }>(ROLES_OF, [accountId]);
    const roles = rows.map(({ role }) => role);
    await this.sessions.revoke(tx, caller.token);
    const device = await this.devices.meet(tx, accountId, caller.device);
    const token = await this.sessions.open(tx, {
      ...{ accountId, roles, userAgent: caller.userAgent },
      ...{ network: networkOf(caller.address), deviceHash: device.hash },
      freshUntil: standing?.hasFactor === true ? undefined : this.freshUntil(roles),
    });
    if (device.isNews) await this.tell(tx, accountId, caller);
    const maxAgeSeconds = lifetimeOf(roles).absoluteMs / 1000;
    return { accountId, token, device: device.token, maxAgeSeconds };
  }

  private async tell(tx: Tx, accountId: string, { userAgent }: Caller): Promise<void> {
    const device = deviceInWords(deviceNameOf(userAgent));
    await this.post.owe(tx, { accountId, kind: 'new_device', device });
  }

  /** Who has to set up a factor first can do nothing else, and has just proven who they are. */
  private freshUntil(roles: readonly Role[]): Instant | undefined {
    if (!isFactorRequired(roles, this.config.secondFactor)) return undefined;
    return instant(this.clock.now() + FRESH_MS);
  }
}
