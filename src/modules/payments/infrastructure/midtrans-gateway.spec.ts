import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { readConfig } from '../../../config/config.js';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { plusMinutes } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { MidtransGateway } from './midtrans-gateway.js';

const SERVER_KEY = 'SB-Mid-server-gateway';
const NOW = at('2026-11-24 09:00', 'Asia/Jakarta');
const ORDER = 'RP-0193-1';
const SETTLED = {
  status_code: '200',
  status_message: 'Success, transaction is found',
  transaction_id: '9aed5972-5b6a-401e-894b-a32c91ed1a3a',
  order_id: ORDER,
  gross_amount: '250000.00',
  payment_type: 'qris',
  transaction_time: '2026-11-24 09:03:10',
  settlement_time: '2026-11-24 09:04:20',
  transaction_status: 'settlement',
  fraud_status: 'accept',
  currency: 'IDR',
  issuer: 'gopay',
  a_field_of_next_year: { unknown: true },
};

interface Seen {
  method: string;
  url: string;
  authorization: string | undefined;
  body: unknown;
}

/** Midtrans as it is on the wire: a real server that gives the answers it was handed. */
class Wire {
  readonly seen: Seen[] = [];
  private readonly answers: [status: number, body: string][] = [];
  private readonly server: FastifyInstance = Fastify();

  constructor() {
    this.server.all('*', async (request, reply) => {
      const { method, url, body, headers } = request;
      this.seen.push({ method, url, authorization: headers.authorization, body });
      const [status, text] = this.answers.shift() ?? [500, 'no answer was handed out'];
      return reply.status(status).type('application/json').send(text);
    });
  }

  willAnswer(status: number, body: unknown): void {
    this.answers.push([status, typeof body === 'string' ? body : JSON.stringify(body)]);
  }

  listen(): Promise<string> {
    return this.server.listen({ port: 0, host: '127.0.0.1' });
  }

  close(): Promise<undefined> {
    return this.server.close();
  }
}

function gatewayAt(address: string): MidtransGateway {
  const config = readConfig({
    DATABASE_URL: 'postgres://127.0.0.1/rp',
    KEYS_DATABASE_URL: 'postgres://127.0.0.1/rp_keys',
    KEY_FILE: '/tmp/master.key',
    FILES_DIR: '/tmp/files',
    MIDTRANS_SNAP_URL: address,
    MIDTRANS_API_URL: address,
    MIDTRANS_SERVER_KEY: SERVER_KEY,
    MIDTRANS_MERCHANT_ID: 'G1',
    MIDTRANS_PAGE_HOSTS: 'app.midtrans.test',
    SMTP_URL: 'smtp://127.0.0.1:3002',
  });
  return new MidtransGateway(config, pino({ level: 'silent' }));
}

describe('Midtrans', () => {
  let wire: Wire;
  let gateway: MidtransGateway;

  beforeEach(async () => {
    wire = new Wire();
    gateway = gatewayAt(await wire.listen());
  });
  afterEach(() => wire.close());

  describe('asked for a payment page', () => {
    const checkout = (minutes = 14) =>
      gateway.checkout({
        orderRef: ORDER,
        amount: rupiah(250_000),
        method: 'qris',
        now: NOW,
        payUntil: plusMinutes(NOW, minutes),
        finishUrl: 'http://localhost:3000/sesi',
      });

    it('answers with its address', async () => {
      wire.willAnswer(201, { token: 't-1', redirect_url: 'https://app.midtrans.test/snap/t-1' });
      expect(await checkout()).toEqual({
        kind: 'created',
        redirectUrl: 'https://app.midtrans.test/snap/t-1',
      });
    });

    it.each([
      'https://app.midtrans.test.example.test/snap/t-1',
      'https://app.midtrans.test:8443/snap/t-1',
      'https://app.midtrans.test@example.test/snap/t-1',
      'https://somebody@app.midtrans.test/snap/t-1',
      'ftp://app.midtrans.test/snap/t-1',
    ])('sends nobody to a page that is not the provider’s: %s', async (redirect_url) => {
      wire.willAnswer(201, { token: 't-1', redirect_url });
      expect(await checkout()).toEqual({ kind: 'refused' });
    });

    it('is told amount, way of paying, end, and nothing of whom or why', async () => {
      wire.willAnswer(201, { token: 't-1', redirect_url: 'https://app.midtrans.test/snap/t-1' });
      await checkout();
      expect(wire.seen).toEqual([
        {
          method: 'POST',
          url: '/snap/v1/transactions',
          authorization: `Basic ${Buffer.from(`${SERVER_KEY}:`).toString('base64')}`,
          body: {
            transaction_details: { order_id: ORDER, gross_amount: 250_000 },
            item_details: [{ id: 'session', price: 250_000, quantity: 1, name: 'Sesi RuangPulih' }],
            enabled_payments: ['other_qris'],
            callbacks: { finish: 'http://localhost:3000/sesi' },
            expiry: { start_time: '2026-11-24 09:00:00 +0700', unit: 'minute', duration: 14 },
            page_expiry: { unit: 'minute', duration: 14 },
          },
        },
      ]);
    });

    it('takes money for at least a minute, and shows its page for at least five', async () => {
      wire.willAnswer(201, { token: 't-1', redirect_url: 'https://app.midtrans.test/snap/t-1' });
      await checkout(0.5);
      expect(wire.seen[0]?.body).toMatchObject({
        expiry: { duration: 1 },
        page_expiry: { duration: 5 },
      });
    });

    it.each<[string, number, unknown, string]>([
      [
        'an order it knows',
        400,
        { error_messages: ['transaction_details.order_id has already been taken'] },
        'duplicate',
      ],
      ['a wrong key', 401, { error_messages: ['Access denied'] }, 'refused'],
      ['an amount it does not like', 400, { error_messages: ['gross_amount is odd'] }, 'refused'],
      ['an answer without an address', 201, { token: 't-1' }, 'refused'],
      ['a bad day of its own', 503, { error_messages: ['later'] }, 'unknown'],
      ['broken JSON', 201, '{"token": "t-1", "redir', 'unknown'],
      ['a page of a proxy', 502, '<html>Bad Gateway</html>', 'unknown'],
    ])('with %s is %i %j: %s', async (_, status, body, kind) => {
      wire.willAnswer(status, body);
      expect(await checkout()).toEqual({ kind });
    });
  });

  describe('asked for an order', () => {
    const status = () => gateway.statusOf(ORDER);

    it('that is paid says when, by which number, how much', async () => {
      wire.willAnswer(200, SETTLED);
      expect(await status()).toEqual({
        kind: 'settled',
        paidAt: at('2026-11-24 09:04', 'Asia/Jakarta') + 20_000,
        providerRef: SETTLED.transaction_id,
        amount: 250_000,
        currency: 'IDR',
        refunds: [],
      });
      expect(wire.seen[0]).toMatchObject({ method: 'GET', url: `/v2/${ORDER}/status` });
    });

    it('that was captured and has no settlement time was paid at its own time', async () => {
      const captured = { transaction_status: 'capture', settlement_time: undefined };
      wire.willAnswer(200, { ...SETTLED, ...captured });
      expect(await status()).toMatchObject({
        kind: 'settled',
        paidAt: at('2026-11-24 09:03', 'Asia/Jakarta') + 10_000,
      });
    });

    it('says of each refund whether the bank has confirmed it', async () => {
      const refunds = [
        { refund_key: 'r-1', refund_amount: '100000.00', bank_confirmed_at: '2026-11-25 10:00:00' },
        { refund_key: 'r-2', refund_amount: '150000.00' },
        { refund_key: 'r-3', refund_amount: '1.00', bank_confirmed_at: null },
      ];
      wire.willAnswer(200, { ...SETTLED, transaction_status: 'partial_refund', refunds });
      expect(await status()).toMatchObject({
        kind: 'settled',
        refunds: [
          { refundKey: 'r-1', isConfirmed: true },
          { refundKey: 'r-2', isConfirmed: false },
          { refundKey: 'r-3', isConfirmed: false },
        ],
      });
    });

    it.each<[string, number, object | string, string]>([
      ['is pending', 200, { status_code: '201', transaction_status: 'pending' }, 'pending'],
      [
        'was denied once: the same page may yet be paid',
        200,
        { status_code: '202', transaction_status: 'deny' },
        'pending',
      ],
      ['was authorised', 200, { status_code: '200', transaction_status: 'authorize' }, 'pending'],
      ['expired', 200, { status_code: '407', transaction_status: 'expire' }, 'expired'],
      ['expired, by HTTP', 407, { status_code: '407', transaction_status: 'expire' }, 'expired'],
      ['was cancelled', 200, { status_code: '200', transaction_status: 'cancel' }, 'cancelled'],
      ['failed', 200, { status_code: '202', transaction_status: 'failure' }, 'failed'],
      ['nobody began to pay', 404, { status_code: '404', id: 'x' }, 'not_started'],
      ['nobody began to pay, by body', 200, { status_code: '404' }, 'not_started'],
      ['nobody began to pay, without words', 404, {}, 'not_started'],
      ['was paid, in doubt of fraud', 200, { ...SETTLED, fraud_status: 'challenge' }, 'unknown'],
      ['was paid, with another code', 200, { ...SETTLED, status_code: '201' }, 'unknown'],
      ['was paid at no time', 200, { ...SETTLED, settlement_time: 'yesterday' }, 'unknown'],
      ['was paid without a number', 200, { ...SETTLED, transaction_id: undefined }, 'unknown'],
      ['has a state of next year', 200, { ...SETTLED, transaction_status: 'novel' }, 'unknown'],
      ['cannot be told of', 500, SETTLED, 'unknown'],
      ['is told of in broken JSON', 200, '{"status_code": "200", "transac', 'unknown'],
      ['is told of in another shape', 200, { status_code: 200 }, 'unknown'],
      ['is told of in nothing', 200, '""', 'unknown'],
    ])('that %s', async (_, code, body, kind) => {
      wire.willAnswer(code, body);
      expect(await status()).toEqual({ kind });
    });

    it('with an odd name asks for that name and nothing else', async () => {
      wire.willAnswer(404, {});
      await gateway.statusOf('../v2/RP 1?x');
      expect(wire.seen[0]?.url).toBe('/v2/..%2Fv2%2FRP%201%3Fx/status');
    });
  });

  describe('asked to pay back', () => {
    const refund = () =>
      gateway.refund({ orderRef: ORDER, refundKey: 'r-1', amount: rupiah(250_000) });

    it('is told the key, so that asking twice is one refund', async () => {
      wire.willAnswer(200, { status_code: '200', refund_key: 'r-1' });
      expect(await refund()).toBe('accepted');
      expect(wire.seen[0]).toMatchObject({
        method: 'POST',
        url: `/v2/${ORDER}/refund`,
        body: { refund_key: 'r-1', amount: 250_000 },
      });
      expect(JSON.stringify(wire.seen[0]?.body)).not.toMatch(/psiko|konsul/i);
    });

    it.each<[string, number, object | string, string]>([
      ['took the same key before', 406, { status_code: '406' }, 'accepted'],
      ['was denied by the bank', 202, { status_code: '202' }, 'denied'],
      ['may not pay back this way', 412, { status_code: '412' }, 'denied'],
      ['does not like the amount', 414, { status_code: '414' }, 'denied'],
      ['does not know the order', 404, { status_code: '404' }, 'unknown'],
      ['has a bad day', 500, { status_code: '500' }, 'unknown'],
      ['answers in broken JSON', 200, '{"status_c', 'unknown'],
    ])('and %s', async (_, status, body, outcome) => {
      wire.willAnswer(status, body);
      expect(await refund()).toBe(outcome);
    });
  });

  it('is asked that an order can no longer be paid, whatever it answers', async () => {
    wire.willAnswer(500, 'oops');
    await gateway.void(ORDER);
    expect(wire.seen[0]).toMatchObject({ method: 'POST', url: `/v2/${ORDER}/expire` });
  });
});

describe('Midtrans out of reach', () => {
  const open: { close(): unknown }[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  it('is an outcome of its own when nobody listens', async () => {
    const gateway = gatewayAt('http://127.0.0.1:1');
    expect(await gateway.statusOf(ORDER)).toEqual({ kind: 'unknown' });
    const refund = { orderRef: ORDER, refundKey: 'r-1', amount: rupiah(1) };
    expect(await gateway.refund(refund)).toBe('unknown');
  });

  it('is an outcome of its own when it takes the call and hangs up without a word', async () => {
    const deaf = createServer((call) => void setTimeout(() => call.destroy(), 20));
    open.push(deaf.listen(0, '127.0.0.1'));
    await once(deaf, 'listening');
    const { port } = deaf.address() as AddressInfo;
    const gateway = gatewayAt(`http://127.0.0.1:${port}`);
    expect(await gateway.statusOf(ORDER)).toEqual({ kind: 'unknown' });
  });

  it('is never followed to another address', async () => {
    const wire = Fastify();
    open.push(wire);
    wire.get('/v2/*', (_, reply) => reply.redirect('/elsewhere'));
    wire.get('/elsewhere', () => SETTLED);
    const gateway = gatewayAt(await wire.listen({ port: 0, host: '127.0.0.1' }));
    expect(await gateway.statusOf(ORDER)).toEqual({ kind: 'unknown' });
  });
});
