import { Inject, Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instant, instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import { MASTER_KEY } from '../../../platform/crypto/key-ring.js';
import type { MasterKey } from '../../../platform/crypto/master-key.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Language } from '../../../platform/http/language.js';
import { AccountLinks, hashOfToken, KeyedCodes, newSessionToken } from '../../accounts/index.js';
import type { Mode } from '../../directory/index.js';
import type { BookingStatus } from '../domain/booking-status.js';
import { GUEST_CODE_MS, MOST_GUEST_CODES, MOST_GUEST_TRIES } from '../domain/guests.js';

/** A link that stands, its row locked. */
export interface StandingLink {
  readonly id: string;
  readonly bookingId: string;
  readonly email: string;
  readonly codesAsked: number;
  readonly codeHash: Buffer | null;
  readonly codeExpiresAt: Date | null;
  readonly codeTries: number;
  readonly deviceHash: Buffer | null;
  readonly refusedAt: Date | null;
}

/** A session a device's link belongs to, before its parties are named. */
export interface BoundSession {
  readonly guestId: string;
  readonly bookingId: string;
  readonly guestName: string;
  readonly clientAccountId: string;
  readonly psychologistId: string;
  readonly status: BookingStatus;
  readonly mode: Mode;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

type BoundRow = Omit<BoundSession, 'startsAt' | 'endsAt'> & {
  startsAt: Date;
  endsAt: Date;
};

/** Whom a letter to a guest is for. */
export interface GuestAddress {
  /** The account in whose name they are written to. */
  readonly invitedBy: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** Until the session is over, as long as the booking stands. */
const STANDING = `
  SELECT g.id, g.booking_id AS "bookingId", g.email, g.codes_asked AS "codesAsked", g.code_hash AS "codeHash",
         g.code_expires_at AS "codeExpiresAt", g.code_tries AS "codeTries",
         g.device_hash AS "deviceHash", g.refused_at AS "refusedAt"
    FROM booking_guest g JOIN booking b ON b.id = g.booking_id
   WHERE g.id = $1 AND g.ended_at IS NULL AND b.status = 'confirmed' AND b.ends_at > $2
     FOR UPDATE OF g`;
/** The code of before is worth nothing from then on. */
const ASK = `
  UPDATE booking_guest SET codes_asked = codes_asked + 1, code_hash = NULL, code_expires_at = NULL, code_tries = 0
   WHERE id = $1`;
const PUT_CODE = `
  UPDATE booking_guest SET code_hash = $2, code_expires_at = $3, code_tries = 0 WHERE id = $1`;
const COUNT = `UPDATE booking_guest SET code_tries = code_tries + 1 WHERE id = $1`;
const BIND = `
  UPDATE booking_guest SET device_hash = $2, bound_at = $3, code_hash = NULL, code_expires_at = NULL WHERE id = $1`;
/** Also for a while after, for a session that overruns: the room itself says when it closes. */
const OF_DEVICE = `
  SELECT g.id AS "guestId", g.booking_id AS "bookingId", g.name AS "guestName", b.status, b.mode,
         b.client_account_id AS "clientAccountId", b.psychologist_id AS "psychologistId",
         b.starts_at AS "startsAt", b.ends_at AS "endsAt"
    FROM booking_guest g JOIN booking b ON b.id = g.booking_id
   WHERE g.id = $1 AND g.device_hash = $2 AND g.ended_at IS NULL
     AND b.status IN ('confirmed','completed')`;
const ADDRESS = `
  SELECT g.name, g.email, g.language, g.invited_by AS "invitedBy" FROM booking_guest g
   WHERE g.id = $1 AND g.ended_at IS NULL`;
const STANDING_OF = `SELECT g.id FROM booking_guest g WHERE g.booking_id = $1 AND g.ended_at IS NULL ORDER BY g.seat`;
const REFUSE = `UPDATE booking_guest SET refused_at = $2 WHERE id = $1`;

/** What opens a guest's link: the link itself, a code to the guest's own address, then one device. */
@Injectable()
export class GuestLinks {
  private readonly codes: KeyedCodes;

  constructor(
    @Inject(MASTER_KEY) masterKey: MasterKey,
    private readonly clock: MachineClock,
    private readonly links: AccountLinks,
  ) {
    this.codes = new KeyedCodes(masterKey, 'guest codes');
  }

  /** What follows `#` is known to the guest's mail alone. Null for whatever opens nothing, or not any more. */
  async lock(tx: Tx, token: string): Promise<StandingLink | null> {
    const id = this.links.idIn('guest', token);
    return id === null ? null : this.lockById(tx, id);
  }

  /** Counts that one is wanted; false when the link had all it gets. */
  async ask(tx: Tx, { id, codesAsked }: StandingLink): Promise<boolean> {
    if (codesAsked >= MOST_GUEST_CODES) return false;
    await tx.query(ASK, [id]);
    return true;
  }

  /** Null when it is not wanted any more. Writing it again makes the code of before worthless. */
  async writeCode(tx: Tx, id: string): Promise<{ email: string; code: string } | null> {
    const link = await this.lockById(tx, id);
    if (link === null || link.deviceHash !== null || link.codesAsked === 0) return null;
    const { code, hash } = this.codes.make(id);
    const expiresAt = instant(this.clock.now() + GUEST_CODE_MS);
    await tx.query(PUT_CODE, [id, hash, toDate(expiresAt)]);
    return { email: link.email, code };
  }

  /** Null for a wrong code, which is counted, and for one too old or worn out; else the secret of the device. */
  async bind(tx: Tx, link: StandingLink, code: string): Promise<string | null> {
    const isSpent =
      link.codeExpiresAt === null ||
      link.codeExpiresAt <= toDate(this.clock.now()) ||
      link.codeTries >= MOST_GUEST_TRIES;
    const fits = this.codes.fits(link.id, code, link.codeHash);
    if (isSpent) return null;
    await tx.query(COUNT, [link.id]);
    if (!fits) return null;
    const device = newSessionToken();
    await tx.query(BIND, [link.id, hashOfToken(device), toDate(tx.now)]);
    return device;
  }

  /** Whether it was the first time that a second device came. */
  async refuse(tx: Tx, { id, refusedAt }: StandingLink): Promise<boolean> {
    if (refusedAt !== null) return false;
    await tx.query(REFUSE, [id, toDate(tx.now)]);
    return true;
  }

  /** The session that a link of this device leads to; null for every other device. */
  async ofDevice(
    sql: Queryable,
    guestId: string,
    deviceHash: Buffer,
  ): Promise<BoundSession | null> {
    const [row] = await sql.query<BoundRow>(OF_DEVICE, [guestId, deviceHash]);
    if (row === undefined) return null;
    const { startsAt, endsAt, ...rest } = row;
    return {
      ...rest,
      startsAt: instantOf(startsAt),
      endsAt: instantOf(endsAt),
    };
  }

  /** Whose links to a booking have not been taken back. */
  async standingOf(sql: Queryable, bookingId: string): Promise<string[]> {
    return (await sql.query<{ id: string }>(STANDING_OF, [bookingId])).map(({ id }) => id);
  }

  /** Where a guest is written to; null once their link was taken back. */
  async address(sql: Queryable, id: string): Promise<GuestAddress | null> {
    const [row] = await sql.query<GuestAddress>(ADDRESS, [id]);
    return row ?? null;
  }

  private async lockById(tx: Tx, id: string): Promise<StandingLink | null> {
    const [row] = await tx.query<StandingLink>(STANDING, [id, toDate(tx.now)]);
    return row ?? null;
  }
}
