import { createTransport } from 'nodemailer';

import { eventually } from '../testing/eventually.js';
import { House, pay, SERVER_KEY } from '../testing/house.js';
import { Receiver } from '../testing/receiver.js';
import { signature } from '../midtrans/wire.js';

let app: Receiver;
let house: House;
beforeAll(async () => {
  app = await Receiver.start();
  house = await House.open({ appUrl: app.url });
});
beforeEach(async () => {
  await control('DELETE');
  app.received.length = 0;
});
afterAll(async () => {
  await house.close();
  await app.stop();
});

interface Shown {
  switches: Record<string, unknown>;
  heldBack: { id: string; because: string }[];
  lately: { fault: string; what: string }[];
  error?: string;
}

async function control(
  method: string,
  path = '',
  body?: unknown,
): Promise<Shown & { status: number }> {
  const answer = await fetch(`${house.url}/control/faults${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, ...((await answer.json()) as Shown) };
}

const told = (): unknown[] => app.notifications.map((body) => body['transaction_status']);
const midtrans = (switches: object) => control('PUT', '/midtrans', switches);
let orders = 0;
async function newOrder(): Promise<string> {
  const orderId = `RP-${++orders}-1`;
  await house.merchant.order(orderId);
  return orderId;
}
/** A refused or cut-off call is what the caller sees as no answer. */
const unanswered = (call: Promise<unknown>): Promise<void> =>
  expect(call).rejects.toThrow('fetch failed');

describe('notifications', () => {
  test('are sent several times at once while they are doubled, then once again', async () => {
    await midtrans({ duplicate: { copies: 3, times: 1 } });
    await pay(house.url, await newOrder());
    await eventually(() => {
      expect(told()).toEqual(['pending', 'pending', 'pending', 'settlement']);
    });
    expect(new Set(app.received.slice(0, 3).map(({ body }) => body)).size).toBe(1);
  });

  test('are held back until they are released', async () => {
    await midtrans({ delay: { seconds: null } });
    await pay(house.url, await newOrder());
    await eventually(async () => {
      expect((await control('GET', '/midtrans')).heldBack).toMatchObject([
        { because: 'delay' },
        { because: 'delay' },
      ]);
    });
    expect(told()).toEqual([]);
    expect((await control('POST', '/midtrans/release')).heldBack).toEqual([]);
    await eventually(() => {
      expect(told()).toEqual(['pending', 'settlement']);
    });
  });

  test('are held back for as long as was said', async () => {
    await midtrans({ delay: { seconds: 1, times: 1 } });
    await fetch((await house.merchant.order(`RP-${++orders}-1`)).redirect_url);
    await eventually(() => {
      expect(told()).toEqual(['pending']);
    });
    expect((await control('GET', '/midtrans')).lately[0]).toMatchObject({ fault: 'delay' });
  });

  test('arrive in the opposite order', async () => {
    await midtrans({ reorder: { times: 1 } });
    await pay(house.url, await newOrder());
    await eventually(() => {
      expect(told()).toEqual(['settlement', 'pending']);
    });
    expect(await control('GET', '/midtrans')).toMatchObject({ switches: {}, heldBack: [] });
  });

  test('are preceded by forgeries: one badly signed, one rightly signed over a wrong amount', async () => {
    const orderId = await newOrder();
    await pay(house.url, orderId, { notify: false });
    await midtrans({ forge: { times: 1 } });
    await house.merchant.act(orderId, 'refund', { refund_key: orderId, amount: 250_000 });
    await eventually(() => {
      expect(told().slice(0, 3)).toEqual(['settlement', 'settlement', 'refund']);
    });
    const isSigned = app.notifications.slice(0, 3).map((body) => {
      const [statusCode, grossAmount] = [String(body['status_code']), String(body['gross_amount'])];
      const parts = { orderId, statusCode, grossAmount, serverKey: SERVER_KEY };
      return body['signature_key'] === signature(parts);
    });
    expect(isSigned).toEqual([false, true, true]);
    expect(app.notifications.map((body) => body['gross_amount'])).toEqual(
      expect.arrayContaining(['250000.00', '1000.00', '250000.00']),
    );
  });
});

describe('requests', () => {
  test('fail as often as was said, without any effect', async () => {
    await midtrans({ fail: { status: 502, times: 1 } });
    const orderId = `RP-${++orders}-1`;
    expect((await house.merchant.order(orderId)).status).toBe(502);
    expect((await house.merchant.order(orderId)).status).toBe(201);
  });

  test('fail only where they are meant to', async () => {
    await midtrans({ fail: { on: ['refund'] } });
    const orderId = await newOrder();
    await pay(house.url, orderId);
    expect(await house.merchant.act(orderId, 'refund', { refund_key: 'k' })).toEqual({
      status_code: '503',
    });
    expect((await house.merchant.status(orderId))['transaction_status']).toBe('settlement');
  });

  test('are done although their answer is lost', async () => {
    const orderId = await newOrder();
    await pay(house.url, orderId);
    await midtrans({ lose_answer: { times: 1, on: ['refund'] } });
    await unanswered(house.merchant.act(orderId, 'refund', { refund_key: 'k-lost' }));
    expect((await house.merchant.status(orderId))['transaction_status']).toBe('refund');
  });

  test('whose caller gives up while the line is silent are done all the same', async () => {
    await midtrans({ lose_answer: { times: 1, seconds: 60 } });
    const orderId = `RP-${++orders}-1`;
    const impatient = fetch(`${house.url}/snap/v1/transactions`, {
      method: 'POST',
      signal: AbortSignal.timeout(300),
      headers: {
        authorization: `Basic ${Buffer.from(`${SERVER_KEY}:`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ transaction_details: { order_id: orderId, gross_amount: 1000 } }),
    });
    await expect(impatient).rejects.toThrow();
    expect((await house.merchant.order(orderId)).error_messages).toEqual([
      'transaction_details.order_id has already been taken',
    ]);
  });
});

describe('mail', () => {
  const send = (subject: string) =>
    createTransport({ host: '127.0.0.1', port: house.smtpPort }).sendMail({
      ...{ from: 'halo@ruangpulih.test', to: 'klien@ruangpulih.test', text: 'isi', subject },
    });
  const kept = async (subject: string): Promise<number> => {
    const { items } = (await (await fetch(`${house.url}/control/mails`)).json()) as {
      items: { subject: string }[];
    };
    return items.filter((mail) => mail.subject === subject).length;
  };

  test.each([451, 550])('is refused with %s and not kept', async (status) => {
    await control('PUT', '/mail', { fail: { status, times: 1 } });
    await expect(send(`refused ${status}`)).rejects.toMatchObject({ responseCode: status });
    expect(await kept(`refused ${status}`)).toBe(0);
    await send(`refused ${status}`);
    expect(await kept(`refused ${status}`)).toBe(1);
  });

  test('is kept although the line is cut before the answer', async () => {
    await control('PUT', '/mail', { lose_answer: { times: 1 } });
    await expect(send('cut off')).rejects.not.toHaveProperty('responseCode');
    expect(await kept('cut off')).toBe(1);
  });
});

describe('the control', () => {
  test('shows every provider, replaces all its switches at once, and repairs them', async () => {
    const { switches } = await midtrans({ duplicate: {}, fail: { times: 2, on: ['checkout'] } });
    expect(switches).toEqual({
      duplicate: { times: null, copies: 2 },
      fail: { times: 2, status: 503, on: ['checkout'] },
    });
    expect((await midtrans({ reorder: {} })).switches).toEqual({ reorder: { times: null } });
    const all = (await control('GET')) as unknown as { items: { provider: string }[] };
    expect(all.items.map(({ provider }) => provider)).toEqual(['midtrans', 'mail', 'whatsapp']);
    expect((await control('DELETE', '/midtrans')).switches).toEqual({});
  });

  test.each([
    ['/paypal', {}, 404, /known: midtrans, mail, whatsapp/],
    ['/midtrans', [], 422, /JSON object/],
    ['/midtrans', { explode: {} }, 422, /no switch "explode"; it has duplicate/],
    ['/midtrans', { fail: true }, 422, /fail must be a JSON object/],
    ['/midtrans', { fail: { status: 200 } }, 422, /fail.status must be a whole number from 400/],
    ['/midtrans', { fail: { times: 0 } }, 422, /fail.times must be .* or null/],
    ['/midtrans', { fail: { on: ['send'] } }, 422, /fail.on must be a list of checkout/],
    ['/midtrans', { forge: { kind: 'key' } }, 422, /forge.kind must be one of signature/],
    ['/midtrans', { duplicate: { often: 2 } }, 422, /duplicate has no field "often"/],
    ['/mail', { duplicate: {} }, 422, /mail has no switch "duplicate"/],
  ])('refuses nonsense: %s %j', async (path, body, status, complaint) => {
    const answer = await control('PUT', path, body);
    expect(answer.status).toBe(status);
    expect(answer.error).toMatch(complaint);
    expect((await control('GET', '/midtrans')).switches).toEqual({});
  });

  test('lets no other site throw a switch', async () => {
    const answer = await fetch(`${house.url}/control/faults/midtrans`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000' },
      body: '{"reorder":{}}',
    });
    expect(answer.status).toBe(403);
  });
});

describe('the page', () => {
  const page = async (): Promise<string> => (await fetch(`${house.url}/faults`)).text();

  test('throws a switch by its form and takes it back', async () => {
    const on = await house.submit('/faults/midtrans/fail/on', { status: '500', times: '', on: '' });
    expect(on.headers.get('location')).toBe('/faults#midtrans');
    expect((await control('GET', '/midtrans')).switches).toEqual({
      fail: { times: null, status: 500, on: [] },
    });
    expect(await page()).toMatch(/>\s*fail\s*</);
    await house.submit('/faults/midtrans/fail/off');
    expect(await page()).not.toMatch(/>\s*fail\s*</);
  });

  test('says what was wrong with a value, and changes nothing', async () => {
    const answer = await house.submit('/faults/mail/fail/on', { status: '99' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('fail.status must be a whole number');
    expect((await control('GET', '/mail')).switches).toEqual({});
    expect((await house.submit('/faults/mail/reorder/on')).status).toBe(404);
    expect((await house.submit('/faults/nobody/repair')).status).toBe(404);
  });

  test('repairs a provider and lets go of what it held back', async () => {
    await house.submit('/faults/midtrans/delay/on', { times: '1' });
    await fetch((await house.merchant.order(`RP-${++orders}-1`)).redirect_url);
    await eventually(async () => {
      expect(await page()).toContain('1 notifikasi tertahan');
    });
    await house.submit('/faults/midtrans/repair');
    await eventually(() => {
      expect(told()).toEqual(['pending']);
    });
  });
});
