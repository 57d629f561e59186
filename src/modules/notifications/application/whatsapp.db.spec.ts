import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import {
  APP_SECRET,
  bookingBetween,
  Bookings,
  messageReader,
  processOver,
  publishBooking,
  STARTS_AT,
} from '../../../../test/support/messages-bench.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { FixedClock } from '../../../kernel/time/clock.js';
import { minusHours, type Instant } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { CONSENT_TEXTS } from '../../accounts/index.js';
import type { BookingFact } from '../../booking/index.js';
import { PROVIDER_STATUSES, type ProviderStatus } from '../domain/provider-status.js';

interface Row {
  id: string;
  kind: string;
  channel: string;
  status: string;
  reason: string | null;
}

const { textVersion } = CONSENT_TEXTS.whatsapp;
const A_DAY_BEFORE = minusHours(STARTS_AT, 24);

describe('messages by WhatsApp', () => {
  let db: TestDatabase;
  let bookings: Bookings;
  let machineClock: FixedClock;
  let worker: ReturnType<typeof processOver>;
  let client: string;
  let numbers = 0;

  beforeAll(async () => {
    db = await testDatabase({ poolSize: 12 });
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    db.clock.moveTo(at('2026-11-24 09:00', 'Asia/Jakarta'));
    machineClock = new FixedClock(at('2026-11-20 12:00', 'UTC'));
    bookings = new Bookings();
    worker = processOver(db, bookings, { machineClock, hasWhatsApp: true });
    await db.database.query(`UPDATE message_owed SET status = 'dropped', claimed_until = NULL
                              WHERE status IN ('owed', 'claimed')`);
    const phone = `+62812000${String(++numbers).padStart(5, '0')}`;
    client = await messageReader(db, { name: 'Sari', phone });
  });

  const choose = (isOn: boolean, emailReminders = true, whatsAppReminders = true) =>
    worker.preferences.change(client, {
      email: { reminders: emailReminders },
      whatsApp: { isOn, news: true, reminders: whatsAppReminders, textVersion },
    });

  async function booking(status: BookingFact['status'] = 'confirmed'): Promise<BookingFact> {
    const psychologist = await messageReader(db, { name: 'Ratri', language: 'en' });
    const fact = bookingBetween(bookings, { client, psychologist }, status);
    await publishBooking(db, worker, { type: `booking.${status}`, fact });
    return fact;
  }

  const rowsOf = ({ id }: BookingFact): Promise<Row[]> =>
    db.database.query<Row>(
      `SELECT id, kind, channel, status, reason FROM message_owed
        WHERE booking_id = $1 AND recipient_id = $2 ORDER BY due_at, kind, channel`,
      [id, client],
    );
  const rowOf = async (fact: BookingFact, kind: string, channel: string): Promise<Row> => {
    const row = (await rowsOf(fact)).find((each) => each.kind === kind && each.channel === channel);
    if (!row) throw new Error(`No ${kind} by ${channel} is owed.`);
    return row;
  };
  const sweepAt = async (now: Instant): Promise<void> => {
    db.clock.moveTo(now);
    await worker.sweep.execute();
  };
  const mailsToClient = (): string[] =>
    worker.mailer.mails.filter(({ to }) => to.startsWith(client)).map(({ subject }) => subject);

  interface News {
    readonly id: string;
    readonly status: ProviderStatus;
    readonly biz_opaque_callback_data?: string;
  }

  function tell(statuses: readonly News[], secret = APP_SECRET): Promise<void> {
    const changes = statuses.map((status) => ({
      value: { statuses: [status] },
      field: 'messages',
    }));
    const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ changes }] });
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    return worker.statuses.execute(Buffer.from(body), `sha256=${signature}`);
  }

  it('go to whoever agreed, in their words, beside the email', async () => {
    await choose(true);
    const fact = await booking();
    await worker.sweep.execute();
    expect(worker.phone.messages).toEqual([
      expect.objectContaining({
        name: 'booking_confirmed_1',
        language: 'id',
        parameters: ['Sari', 'Kamis, 26 November pukul 12.00 WIT'],
        buttonParameter: fact.id,
      }),
    ]);
    expect(mailsToClient()).toHaveLength(1);
    expect(await rowOf(fact, 'booking_confirmed', 'whatsapp')).toMatchObject({ status: 'sent' });
  });

  it('go to nobody who has not agreed, whatever is switched on', async () => {
    const fact = await booking();
    await sweepAt(A_DAY_BEFORE);
    expect(worker.phone.messages).toEqual([]);
    expect(mailsToClient()).toHaveLength(2);
    expect(await rowOf(fact, 'reminder_24h', 'whatsapp')).toMatchObject({
      status: 'dropped',
      reason: 'channel_off',
    });
  });

  it('are not even owed in a house without WhatsApp', async () => {
    worker = processOver(db, bookings, { machineClock });
    const fact = await booking();
    expect((await rowsOf(fact)).map(({ channel }) => channel)).toEqual(['email', 'email', 'email']);
  });

  it('take the reminders over when email reminders are off; what is essential stays', async () => {
    await choose(true, false);
    const fact = await booking();
    await sweepAt(A_DAY_BEFORE);
    expect(worker.phone.messages.map(({ name }) => name).sort()).toEqual([
      'booking_confirmed_1',
      'client_reminder_1',
    ]);
    expect(mailsToClient()).toEqual(['Jadwal kamu besok 12.00 WIT sudah pasti']);
    expect(await rowOf(fact, 'reminder_24h', 'email')).toMatchObject({
      status: 'dropped',
      reason: 'switched_off',
    });
  });

  it('and mails do not remind whoever wants no reminders, nor promise any', async () => {
    await choose(true, false, false);
    await booking();
    await sweepAt(A_DAY_BEFORE);
    expect(worker.phone.messages.map(({ name }) => name)).toEqual(['booking_confirmed_1']);
    expect(worker.mailer.mails.filter(({ to }) => to.startsWith(client))).toEqual([
      expect.objectContaining({ text: expect.not.stringContaining('ingatkan') as string }),
    ]);
  });

  it('leave reminders to email while there is no number, though email reminders are off', async () => {
    await choose(true, false);
    const fact = await booking();
    await db.database.query('UPDATE account SET phone_verified_at = NULL WHERE id = $1', [client]);
    await sweepAt(A_DAY_BEFORE);
    expect(mailsToClient()).toHaveLength(2);
    expect(await rowOf(fact, 'reminder_24h', 'whatsapp')).toMatchObject({ reason: 'unreachable' });
  });

  it('stop with the consent, those owed already as well, and come back with it', async () => {
    await choose(true);
    const fact = await booking();
    await worker.sweep.execute();
    await choose(false);
    expect(await rowOf(fact, 'reminder_24h', 'whatsapp')).toMatchObject({
      status: 'dropped',
      reason: 'channel_off',
    });
    const receipts = await db.database.query(
      `SELECT 1 FROM consent_receipt WHERE account_id = $1 AND kind = 'whatsapp' AND withdrawn_at IS NOT NULL`,
      [client],
    );
    expect(receipts).toHaveLength(1);
    await choose(true);
    await sweepAt(A_DAY_BEFORE);
    expect(worker.phone.messages.map(({ name }) => name)).toEqual([
      'booking_confirmed_1',
      'client_reminder_1',
    ]);
  });

  it.each([
    ['is refused for good', { outcome: 'refused', isFinal: true, reason: '400 131026' }],
    ['is in doubt', { outcome: 'unknown', reason: 'TimeoutError' }],
  ] as const)('that %s lets the email go that was left out for it', async (_, answer) => {
    await choose(true, false);
    const fact = await booking();
    await worker.sweep.execute();
    worker.phone.answers = [answer];
    await sweepAt(A_DAY_BEFORE);
    expect(mailsToClient()).toHaveLength(2);
    expect(await rowOf(fact, 'reminder_24h', 'email')).toMatchObject({ status: 'sent' });
  });

  it('that fails lets no second email go when the first one went', async () => {
    await choose(true);
    const fact = await booking();
    await sweepAt(A_DAY_BEFORE);
    const { id } = await rowOf(fact, 'reminder_24h', 'whatsapp');
    await tell([{ id: `wamid.${id}`, status: 'failed', biz_opaque_callback_data: id }]);
    await worker.sweep.execute();
    expect(mailsToClient()).toHaveLength(2);
  });

  it('in doubt are never sent again, and are settled by what the provider tells of our id', async () => {
    await choose(true);
    const fact = await booking();
    worker.phone.answers = [{ outcome: 'unknown', reason: 'TimeoutError' }];
    await worker.sweep.execute();
    machineClock.advance(24 * 3_600_000);
    await worker.sweep.execute();
    expect(worker.phone.messages).toHaveLength(1);
    const { id, status } = await rowOf(fact, 'booking_confirmed', 'whatsapp');
    expect(status).toBe('unknown');
    await tell([{ id: 'wamid.late', status: 'sent', biz_opaque_callback_data: id }]);
    expect(await rowOf(fact, 'booking_confirmed', 'whatsapp')).toMatchObject({
      status: 'sent',
      reason: null,
    });
    // From here on the provider's own id is known as well.
    await tell([{ id: 'wamid.late', status: 'read' }]);
    expect(await rowOf(fact, 'booking_confirmed', 'whatsapp')).toMatchObject({ status: 'read' });
  });

  it('end at the farthest that was told, in whatever order and however often it is told', async () => {
    await choose(true);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...PROVIDER_STATUSES), { minLength: 1, maxLength: 7 }),
        async (order) => {
          const fact = await booking();
          await worker.sweep.execute();
          const { id } = await rowOf(fact, 'booking_confirmed', 'whatsapp');
          let farthest = PROVIDER_STATUSES.indexOf('sent');
          for (const status of order) {
            await tell([{ id: `wamid.${id}`, status, biz_opaque_callback_data: id }]);
            farthest = Math.max(farthest, PROVIDER_STATUSES.indexOf(status));
            const row = await rowOf(fact, 'booking_confirmed', 'whatsapp');
            expect(row.status).toBe(PROVIDER_STATUSES[farthest]);
          }
          const stored = await db.database.query<{ raw: string }>(
            `SELECT raw FROM provider_message WHERE raw LIKE '%' || $1 || '%'`,
            [id],
          );
          expect(stored).toHaveLength(new Set(order).size);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('are told of by many calls at once as if by one', async () => {
    await choose(true);
    const fact = await booking();
    await worker.sweep.execute();
    const { id } = await rowOf(fact, 'booking_confirmed', 'whatsapp');
    const news = (status: ProviderStatus): News => ({
      id: `wamid.${id}`,
      status,
      biz_opaque_callback_data: id,
    });
    const calls = [...PROVIDER_STATUSES, ...PROVIDER_STATUSES].map((status) =>
      tell([news(status), news('sent')]),
    );
    await Promise.all(calls);
    expect(await rowOf(fact, 'booking_confirmed', 'whatsapp')).toMatchObject({ status: 'read' });
  });

  it('are not changed by news of other messages, nor by anything that is no status', async () => {
    await choose(true);
    const fact = await booking();
    await worker.sweep.execute();
    const before = await rowsOf(fact);
    const stored = await db.database.query('SELECT 1 FROM provider_message');
    await tell([{ id: 'wamid.of-somebody-else', status: 'read' }]);
    const { id } = await rowOf(fact, 'booking_confirmed', 'email');
    await tell([{ id: 'wamid.x', status: 'failed', biz_opaque_callback_data: id }]);
    const reply = { messages: [{ from: '62812', text: { body: 'aku sedih' } }] };
    const body = Buffer.from(JSON.stringify({ entry: [{ changes: [{ value: reply }] }] }));
    const signature = createHmac('sha256', APP_SECRET).update(body).digest('hex');
    await worker.statuses.execute(body, `sha256=${signature}`);
    expect(await rowsOf(fact)).toEqual(before);
    expect(await db.database.query('SELECT 1 FROM provider_message')).toHaveLength(stored.length);
  });

  it('are not changed by a forged call', async () => {
    await choose(true);
    const fact = await booking();
    await worker.sweep.execute();
    const { id } = await rowOf(fact, 'booking_confirmed', 'whatsapp');
    const forged = tell(
      [{ id: `wamid.${id}`, status: 'read', biz_opaque_callback_data: id }],
      'not-the-app-secret',
    );
    await expect(forged).rejects.toThrow('cannot prove');
    expect(await rowOf(fact, 'booking_confirmed', 'whatsapp')).toMatchObject({ status: 'sent' });
  });
});
