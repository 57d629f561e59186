import type { Instant } from '../../../kernel/time/instant.js';

/** Where a psychologist is paid, as everybody may see it: of the number its last four digits. */
export interface BankAccount {
  readonly id: string;
  readonly psychologistId: string;
  /** The first is 1; each change is a new one, and what was there before stays. */
  readonly version: number;
  readonly bankCode: string;
  readonly lastFour: string;
  readonly holderName: string;
  readonly setAt: Instant;
}

/** What a psychologist writes down. The number is digits alone. */
export interface BankAccountContent {
  readonly bankCode: string;
  readonly number: string;
  readonly holderName: string;
}
