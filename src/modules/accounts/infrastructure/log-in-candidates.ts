import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { arePassword, hashPassword, isOutdated } from './password-hash.js';
import { hashOfToken } from './session-token.js';

/** By what somebody logs in, normalised. */
export type Subject = { readonly email: string } | { readonly phone: string };

interface Candidate {
  id: string;
  passwordHash: string;
}

/** Whose password was given. */
export interface Match {
  readonly accountId: string;
  /** The hash, when it was made at another cost than today's, or with another key. */
  readonly outdatedHash: string | null;
}

const COLUMNS = `SELECT id, password_hash AS "passwordHash" FROM account a`;
/**
 * Several unverified accounts may share an address; the verified one comes first, then those that were
 * signed in with this browser, then the oldest: whoever makes more of them later pushes nobody out.
 * Those that are suspended come last: only their holders learn that they are.
 */
const BY_EMAIL = `${COLUMNS}
   WHERE email = $1
   ORDER BY suspended_at IS NOT NULL, email_verified_at IS NULL,
            NOT EXISTS (SELECT 1 FROM known_device d WHERE d.account_id = a.id
                           AND d.token_hash = $2 AND d.forgotten_at IS NULL),
            created_at, id LIMIT 3`;
/** A number that nobody proved is nobody's. */
const BY_PHONE = `${COLUMNS} WHERE phone = $1 AND phone_verified_at IS NOT NULL`;

const HASHES_PER_LOG_IN = 3;

/** Finds whose password was given, in the same time whether there is anybody or not. */
@Injectable()
export class LogInCandidates {
  private decoy: Promise<string> | undefined;

  constructor(private readonly database: Database) {}

  /**
   * @param device what the browser keeps of having been signed in with before.
   * Null when no password fits. Always works through as many hashes, so that the time tells neither
   * whether an address is known nor whether it is verified.
   */
  async match(subject: Subject, password: string, device?: string): Promise<Match | null> {
    this.decoy ??= hashPassword(randomBytes(32).toString('base64'));
    const decoy = await this.decoy;
    const candidates = await this.find(subject, device);
    const hashes = Array.from(
      { length: HASHES_PER_LOG_IN },
      (_, index) => candidates[index]?.passwordHash ?? decoy,
    );
    const verdicts = await arePassword(password, hashes);
    const found = candidates.find((_, index) => verdicts[index]);
    if (!found) return null;
    const { id, passwordHash } = found;
    return { accountId: id, outdatedHash: (await isOutdated(passwordHash)) ? passwordHash : null };
  }

  private find(subject: Subject, device: string | undefined): Promise<Candidate[]> {
    return 'email' in subject
      ? this.database.query(BY_EMAIL, [
          subject.email,
          device === undefined ? null : (hashOfToken(device) ?? null),
        ])
      : this.database.query(BY_PHONE, [subject.phone]);
  }
}
