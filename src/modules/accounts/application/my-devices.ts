import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { deviceNameOf, type DeviceName } from '../domain/device-name.js';
import type { Role } from '../domain/roles.js';
import { isAlive } from '../domain/session-lifetime.js';
import { KnownDevices } from '../infrastructure/known-devices.js';
import { hashOfToken } from '../infrastructure/session-token.js';
import { ITS_SESSION, Sessions } from '../infrastructure/sessions.js';

/** Where somebody is signed in at present. */
export interface SignedInDevice extends DeviceName {
  /** Of the session there. */
  readonly id: string;
  /** Shortened; null for sessions from before it was kept. */
  readonly network: string | null;
  /** When this browser was first signed in with. */
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly isCurrent: boolean;
}

interface Row {
  id: string;
  network: string | null;
  userAgent: string | null;
  createdAt: Date;
  firstAt: Date;
  lastSeenAt: Date;
  isCurrent: boolean;
  roles: Role[];
}

const STANDING = `
  SELECT s.id, s.network, s.user_agent AS "userAgent", s.created_at AS "createdAt",
         coalesce(d.first_at, s.created_at) AS "firstAt", s.last_seen_at AS "lastSeenAt",
         s.id IN (${ITS_SESSION}) AS "isCurrent",
         ARRAY(SELECT r.role FROM account_role r WHERE r.account_id = s.account_id) AS roles
    FROM session s
    LEFT JOIN known_device d ON d.token_hash = s.device_hash AND d.account_id = s.account_id
   WHERE s.account_id = $2 AND s.revoked_at IS NULL AND s.expires_at > $3
   ORDER BY "isCurrent" DESC, s.last_seen_at DESC, s.id LIMIT 100`;
const END = `
  UPDATE session SET revoked_at = $3
   WHERE account_id = $1 AND id = $2 AND revoked_at IS NULL AND expires_at > $3 RETURNING 1`;

/** One's own devices, as far as they are signed in. */
@Injectable()
export class MyDevices {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
  ) {}

  /** The present one first, then those used last; a hundred at most. */
  async list(accountId: string, token: string | undefined): Promise<SignedInDevice[]> {
    const now = this.clock.now();
    const hash = token === undefined ? undefined : hashOfToken(token);
    const rows = await this.database.query<Row>(STANDING, [hash ?? null, accountId, toDate(now)]);
    return rows
      .filter(({ createdAt, lastSeenAt, roles }) => {
        const times = { createdAt: instantOf(createdAt), lastSeenAt: instantOf(lastSeenAt) };
        return isAlive(times, roles, now);
      })
      .map(deviceOf);
  }

  /** @throws NotFound when nobody is signed in there, or somebody else is. */
  async end(accountId: string, id: string): Promise<void> {
    const now = toDate(this.clock.now());
    const ended = await this.runner.run((tx) => tx.query(END, [accountId, id, now]));
    if (ended.length === 0) throw new NotFound();
  }

  /** Everywhere, here as well; a browser that comes back is new, and its holder hears of it. */
  async endAll(accountId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      await this.sessions.revokeAll(tx, accountId);
      await this.devices.forgetAll(tx, accountId);
    });
  }
}

function deviceOf({ id, network, userAgent, firstAt, lastSeenAt, isCurrent }: Row): SignedInDevice {
  return {
    id,
    network,
    ...deviceNameOf(userAgent),
    firstSeenAt: instantOf(firstAt),
    lastSeenAt: instantOf(lastSeenAt),
    isCurrent,
  };
}
