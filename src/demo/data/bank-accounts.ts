import { DEMO_PSYCHOLOGIST } from './psychologist.js';

/** Where a psychologist of the demo is paid; the number belongs to nobody. */
export interface DemoBankAccount {
  readonly psychologist: string;
  readonly bankCode: string;
  readonly number: string;
}

/** Whose payout is prepared and waits for the second admin. */
export const WAITS_FOR_APPROVAL = 'Bagus Santosa';

export const BANK_ACCOUNTS: readonly DemoBankAccount[] = [
  { psychologist: DEMO_PSYCHOLOGIST, bankCode: 'bca', number: '9990012345' },
  { psychologist: WAITS_FOR_APPROVAL, bankCode: 'mandiri', number: '9990000456789' },
  { psychologist: 'Nurul Fadhilah Ramadhani', bankCode: 'bsi', number: '9990078123' },
  { psychologist: 'Ni Luh Ayu Pradnyani', bankCode: 'bni', number: '9990045671' },
];
