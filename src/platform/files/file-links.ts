import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { instant, type Instant } from '../../kernel/time/instant.js';
import { MachineClock } from '../../kernel/time/clock.js';
import { derivedKey, type MasterKey } from '../crypto/master-key.js';
import { MASTER_KEY } from '../crypto/key-ring.js';
import { NotFound } from '../http/http.errors.js';
import { LinkExpired } from './file.errors.js';

/** How long a link may be followed, in seconds. */
export const LINK_SECONDS = 60;

/** A file and who may follow the link to it. */
export interface LinkedFile {
  readonly fileId: string;
  readonly accountId: string;
}

/** What a link carries: an instant in whole seconds, and the proof that we wrote it. */
export interface LinkProof {
  readonly expires: number;
  readonly signature: string;
}

/** Links to files that hold for a minute, for one account; no proof is ever stored. */
@Injectable()
export class FileLinks {
  private readonly key: Buffer;

  constructor(
    @Inject(MASTER_KEY) masterKey: MasterKey,
    private readonly machineClock: MachineClock,
  ) {
    this.key = derivedKey(masterKey, 'file links');
  }

  /** The query of an address that shows the file, and until when it does. */
  sign(linked: LinkedFile): { query: string; expiresAt: Instant } {
    const expires = Math.floor(this.machineClock.now() / 1_000) + LINK_SECONDS;
    const signature = this.signatureOf(linked, expires);
    return {
      query: `expires=${String(expires)}&signature=${signature}`,
      expiresAt: instant(expires * 1_000),
    };
  }

  /**
   * @throws NotFound when the proof is not of this file for this account.
   * @throws LinkExpired when it was.
   */
  check(linked: LinkedFile, { expires, signature }: LinkProof): void {
    const expected = Buffer.from(this.signatureOf(linked, expires));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new NotFound();
    }
    if (expires * 1_000 <= this.machineClock.now()) throw new LinkExpired();
  }

  private signatureOf({ fileId, accountId }: LinkedFile, expires: number): string {
    return createHmac('sha256', this.key)
      .update(`${fileId}|${accountId}|${String(expires)}`)
      .digest('base64url');
  }
}
