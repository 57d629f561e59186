import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { hashPassword, isPassword } from './password-hash.js';

/** By what somebody logs in, normalised. */
export type Subject = { readonly email: string } | { readonly phone: string };

interface Candidate {
  id: string;
  passwordHash: string;
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
   * The account's id; null when no password fits. Always works through as many hashes, so that the
   * time tells neither whether an address is known nor whether it is verified.
   */
  async match(subject: Subject, password: string): Promise<string | null> {
    const candidates = await this.find(subject);
    const verdicts = await Promise.all(
      Array.from({ length: HASHES_PER_LOG_IN }, (_, index) =>
        this.judge(candidates[index], password),
      ),
    );
    return candidates.find((_, index) => verdicts[index])?.id ?? null;
  }

  private find(subject: Subject): Promise<Candidate[]> {
    return 'email' in subject
      ? this.database.query(BY_EMAIL, [subject.email])
      : this.database.query(BY_PHONE, [subject.phone]);
  }

  private async judge(candidate: Candidate | undefined, password: string): Promise<boolean> {
    this.decoy ??= hashPassword(randomBytes(32).toString('base64'));
    const passwordHash = candidate?.passwordHash ?? (await this.decoy);
    return isPassword(password, passwordHash);
  }
}
