import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { arePassword, hashPassword, isOutdated } from './password-hash.js';

/** By what somebody logs in, normalised. */
export type Subject = { readonly email: string } | { readonly phone: string };

interface Candidate {
  id: string;
  passwordHash: string;
}

/** Whose password was given. */
export interface Match {
  readonly accountId: string;
  /** The hash, when it was made at another cost than today's. */
  readonly outdatedHash: string | null;
}

/**
 * Several unverified accounts may share an address; the verified one comes first, then the newest,
 * and those that are suspended last: only their holders learn that they are.
 */
const ORDER = `ORDER BY suspended_at IS NOT NULL, email_verified_at IS NULL, created_at DESC, id DESC LIMIT 3`;
const COLUMNS = `SELECT id, password_hash AS "passwordHash" FROM account`;
const BY_EMAIL = `${COLUMNS} WHERE email = $1 ${ORDER}`;
const BY_PHONE = `${COLUMNS} WHERE phone = $1 ${ORDER}`;

const HASHES_PER_LOG_IN = 3;

/** Finds whose password was given, in the same time whether there is anybody or not. */
@Injectable()
export class LogInCandidates {
  private decoy: Promise<string> | undefined;

  constructor(private readonly database: Database) {}

  /**
   * Null when no password fits. Always works through as many hashes, so that the time tells neither
   * whether an address is known nor whether it is verified.
   */
  async match(subject: Subject, password: string): Promise<Match | null> {
    this.decoy ??= hashPassword(randomBytes(32).toString('base64'));
    const decoy = await this.decoy;
    const candidates = await this.find(subject);
    const hashes = Array.from(
      { length: HASHES_PER_LOG_IN },
      (_, index) => candidates[index]?.passwordHash ?? decoy,
    );
    const verdicts = await arePassword(password, hashes);
    const found = candidates.find((_, index) => verdicts[index]);
    if (!found) return null;
    const { id, passwordHash } = found;
    return { accountId: id, outdatedHash: isOutdated(passwordHash) ? passwordHash : null };
  }

  private find(subject: Subject): Promise<Candidate[]> {
    return 'email' in subject
      ? this.database.query(BY_EMAIL, [subject.email])
      : this.database.query(BY_PHONE, [subject.phone]);
  }
}
