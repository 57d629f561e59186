import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { Language } from '../../../platform/http/language.js';

/** What changes; the rest stays. */
export interface ProfileChange {
  readonly name?: string;
  /** IANA name. */
  readonly timeZone?: string;
  readonly language?: Language;
}

const UPDATE = `
  UPDATE account
     SET name = coalesce($2, name), time_zone = coalesce($3, time_zone),
         language = coalesce($4, language),
         version = version + 1
   WHERE id = $1`;

@Injectable()
export class UpdateMe {
  constructor(private readonly runner: TransactionRunner) {}

  async execute(accountId: string, change: ProfileChange): Promise<void> {
    const values = [accountId, change.name, change.timeZone, change.language];
    await this.runner.run((tx) => tx.query(UPDATE, values));
  }
}
