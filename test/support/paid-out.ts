import { randomUUID } from 'node:crypto';
import { newId } from '../../src/kernel/identity/id.js';
import { rupiah } from '../../src/kernel/money/rupiah.js';
import { civilDateOf, zoneId } from '../../src/kernel/time/zones.js';
import { earned, LedgerRepository, receivedForBooking } from '../../src/modules/payments/index.js';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import type { House } from './house.js';
import { account } from './practice.js';
import type { Good } from './stage.js';
import { ok, type Visitor } from './visitor.js';

const TERMS = { feeBp: 1_500, vatBp: 1_100 };
/** What is left for the psychologist of 250 000 under those terms. */
export const SHARE = 208_375;

/** A session's price received and earned, as the ledger alone knows it. */
export async function earn(house: House, psychologistId: string): Promise<void> {
  const [bookingId, amount, at] = [newId(), rupiah(250_000), house.now()];
  const received = { paymentId: newId(), provider: 'midtrans', bookingId, amount, at };
  const ledger = house.app.get(LedgerRepository, { strict: false });
  await house.app.get(TransactionRunner).run(async (tx) => {
    await ledger.post(tx, receivedForBooking(received));
    await ledger.post(tx, earned({ bookingId, psychologistId, kept: amount, terms: TERMS, at }));
  });
}

/** An admin of their own, logged in. */
export async function anotherAdmin(house: House): Promise<Visitor> {
  const email = `${randomUUID()}@kantor.test`;
  await account(house, { email, roles: ['admin'], name: 'Wulan' });
  const visitor = house.visitor();
  await visitor.logIn(email);
  return visitor;
}

export async function nameBankAccount(psychologist: Visitor, number: string): Promise<void> {
  const body = { bankCode: 'bca', number, holderName: 'Ratri Anindya' };
  await ok(psychologist.api.PUT('/api/v1/me/bank-account', { body }));
}

/** Prepares one payout; answers its id. */
export async function prepare(
  admin: Visitor,
  psychologistId: string,
  gross: number = SHARE,
): Promise<string> {
  const { payoutIds } = await ok(
    admin.api.POST('/api/v1/admin/payout-batches', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: { payouts: [{ psychologistId, gross }] },
    }),
  );
  return payoutIds[0] ?? '';
}

/** A payout to the psychologist that somebody else than the stage's admin has prepared. */
export async function preparedByAnother(
  house: House,
  psychologist: Visitor,
  psychologistId: string,
): Promise<string> {
  await earn(house, psychologistId);
  await nameBankAccount(psychologist, '1234567890');
  return prepare(await anotherAdmin(house), psychologistId);
}

/** What would be taken about it. */
export function payoutRequests(
  house: House,
  { payoutId, psychologistId }: { payoutId: string; psychologistId: string },
): Readonly<Record<string, Good>> {
  const act = (verb: string, body?: Record<string, unknown>): Good => ({
    by: 'admin',
    path: `/admin/payouts/${payoutId}/${verb}`,
    headers: { 'idempotency-key': randomUUID() },
    ...(body ? { body } : {}),
  });
  const reason = 'Rekeningnya keliru.';
  const paidOn = civilDateOf(zoneId('Asia/Jakarta'), house.now());
  return {
    putBankAccount: {
      by: 'psychologist',
      path: '/me/bank-account',
      body: { bankCode: 'bni', number: '0987654321', holderName: 'Ratri Anindya' },
    },
    adminPreparePayouts: {
      by: 'admin',
      path: '/admin/payout-batches',
      headers: { 'idempotency-key': randomUUID() },
      body: { payouts: [{ psychologistId, gross: 50_000 }] },
    },
    adminApprovePayout: act('approve'),
    adminMarkPayoutPaid: act('mark-paid', { bankReference: 'TRF-1', paidOn, transferCost: 2_500 }),
    adminWithdrawPayout: act('withdraw', { reason }),
    adminFailPayout: act('fail', { reason }),
    adminReversePayout: act('reverse', { reason }),
  };
}
