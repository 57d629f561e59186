import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import type { Language } from '../../../platform/http/language.js';
import { normalisePhone } from '../domain/phone.js';

/** What changes; the rest stays. */
export interface ProfileChange {
  readonly name?: string;
  /** Null takes the number away. */
  readonly phone?: string | null;
  /** IANA name. */
  readonly timeZone?: string;
  readonly language?: Language;
}

const UPDATE = `
  UPDATE account
     SET name = coalesce($2, name), phone = CASE WHEN $3 THEN $4 ELSE phone END,
         time_zone = coalesce($5, time_zone), language = coalesce($6, language),
         version = version + 1
   WHERE id = $1`;

@Injectable()
export class UpdateMe {
  constructor(private readonly runner: TransactionRunner) {}

  /** @throws ValidationFailed when the phone number is none. */
  async execute(accountId: string, change: ProfileChange): Promise<void> {
    const phone = phoneOf(change.phone);
    await this.runner.run((tx) =>
      tx.query(UPDATE, [
        accountId,
        change.name,
        phone !== undefined,
        phone,
        change.timeZone,
        change.language,
      ]),
    );
  }
}

/** Undefined when it is not to change. */
function phoneOf(given: string | null | undefined): string | null | undefined {
  if (given === undefined || given === null) return given;
  const phone = normalisePhone(given);
  if (phone !== undefined) return phone;
  throw new ValidationFailed([
    { pointer: '/phone', code: 'not_a_phone', detail: 'must be a phone number' },
  ]);
}
