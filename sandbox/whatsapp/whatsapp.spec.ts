import { createHmac } from 'node:crypto';

import { eventually } from '../testing/eventually.js';
import { House, newFolder, WHATSAPP } from '../testing/house.js';
import { Receiver } from '../testing/receiver.js';

type Body = Record<string, unknown>;

const TO = '6281234567890';

let app: Receiver;
let house: House;
beforeEach(async () => {
  app = await Receiver.start();
  house = await House.open({ appUrl: app.url });
});
afterEach(async () => {
  await house.close();
  await app.stop();
});

const text = (value: unknown) => ({ type: 'text', text: value });

function reminder(parameters: readonly unknown[] = ['Sari', 'besok 10.00 WIB']): Body {
  return {
    name: 'client_reminder_1',
    language: { code: 'id' },
    components: [
      { type: 'body', parameters: parameters.map(text) },
      { type: 'button', sub_type: 'url', index: '0', parameters: [text('b-1')] },
    ],
  };
}

async function send(
  change: Body = {},
  { token = WHATSAPP.token, number = WHATSAPP.phoneNumberId } = {},
): Promise<{ status: number; body: Body & { error?: { code: number } } }> {
  const answer = await fetch(`${house.url}/v23.0/${number}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: TO,
      type: 'template',
      template: reminder(),
      biz_opaque_callback_data: 'outbox-7',
      ...change,
    }),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}

async function shown(to = TO): Promise<Body[]> {
  const answer = await fetch(`${house.url}/control/whatsapp?to=${to}`);
  return ((await answer.json()) as { items: Body[] }).items;
}

interface Status extends Body {
  id: string;
  status: string;
}

function statuses(): Status[] {
  return app.received.flatMap(({ body }) => {
    const { entry } = JSON.parse(body) as {
      entry: { changes: { value: { statuses: Status[] } }[] }[];
    };
    return entry.flatMap(({ changes }) => changes.flatMap(({ value }) => value.statuses));
  });
}

const told = (...expected: string[]) =>
  eventually(() => {
    expect(statuses().map(({ status }) => status)).toEqual(expected);
  });

test('a template is accepted as Meta does it and shown as the phone would show it', async () => {
  const { status, body } = await send();
  expect(status).toBe(200);
  expect(body).toEqual({
    messaging_product: 'whatsapp',
    contacts: [{ input: TO, wa_id: TO }],
    messages: [{ id: expect.stringMatching(/^wamid\./) as unknown, message_status: 'accepted' }],
  });
  expect(await shown()).toMatchObject([
    {
      to: TO,
      text: 'Halo Sari, jadwal kamu besok 10.00 WIB. Siapkan tempat yang tenang beberapa menit sebelumnya.',
      footer: 'Pesan otomatis. Matikan kapan saja di halaman Akun.',
      button: { text: 'Lihat jadwal', url: `${app.url}/sesi/b-1` },
      callbackData: 'outbox-7',
    },
  ]);
  expect(await shown('628')).toEqual([]);
});

test.each<[string, Body, number, number]>([
  ['no product', { messaging_product: 'sms' }, 400, 100],
  ['nobody to send to', { to: undefined }, 400, 100],
  ['no phone number', { to: 'Sari' }, 400, 131009],
  ['plain text', { type: 'text', text: { body: 'Halo' } }, 400, 131051],
  ['an unknown template', { template: { ...reminder(), name: 'promo_1' } }, 404, 132001],
  ['another language', { template: { ...reminder(), language: { code: 'de' } } }, 404, 132001],
  ['too few parameters', { template: reminder(['Sari']) }, 400, 132000],
  ['too many parameters', { template: reminder(['Sari', 'besok', 'lagi']) }, 400, 132000],
  ['an empty parameter', { template: reminder(['', 'besok']) }, 400, 131008],
  ['a line break', { template: reminder(['Sari\nDewi', 'besok']) }, 400, 132018],
  ['no button', { template: { ...reminder(), components: [reminder()] } }, 400, 132000],
  ['a list to repeat', { biz_opaque_callback_data: ['x'] }, 400, 100],
])('a message with %s is refused and nobody gets it', async (_, change, status, code) => {
  const answer = await send(change);
  expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
  expect(await shown()).toEqual([]);
});

test('a wrong token and a number that is not ours are refused', async () => {
  expect(await send({}, { token: 'stolen' })).toMatchObject({
    status: 401,
    body: { error: { code: 190 } },
  });
  expect(await send({}, { number: '101' })).toMatchObject({
    status: 400,
    body: { error: { code: 100 } },
  });
  expect(await shown()).toEqual([]);
});

test('the app is told how far it got, signed over the body, and of the reading once it is pressed', async () => {
  await send();
  await told('sent', 'delivered');
  for (const { headers, path, body } of app.received) {
    const hmac = createHmac('sha256', WHATSAPP.appSecret).update(body).digest('hex');
    expect(headers['x-hub-signature-256']).toBe(`sha256=${hmac}`);
    expect(path).toBe('/api/v1/webhooks/whatsapp');
  }
  const [message] = await shown();
  const path = `/whatsapp/${TO}/${String(message?.['id'])}/read`;
  expect((await house.submit(path)).status).toBe(303);
  expect((await house.submit(path)).status).toBe(303);
  await told('sent', 'delivered', 'read');
  expect(statuses()[2]).toMatchObject({
    id: message?.['id'],
    recipient_id: TO,
    biz_opaque_callback_data: 'outbox-7',
  });
  expect((await house.submit(`/whatsapp/${TO}/wamid.nothing/read`)).status).toBe(404);
});

test('a number without WhatsApp is accepted first and fails afterwards', async () => {
  expect((await send({ to: '62812000000' })).status).toBe(200);
  await told('failed');
  expect(statuses()[0]).toMatchObject({ errors: [{ code: 131026 }] });
});

test('messages and what is still to be told of them survive a restart', async () => {
  const folder = await newFolder();
  await house.close();
  house = await House.open({ folder });
  await send();
  await house.stop();
  house = await House.open({ folder, appUrl: app.url });
  expect(await shown()).toHaveLength(1);
  // After a failure each has a time of its own, so the order may be another one.
  await eventually(() => {
    expect(
      statuses()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['delivered', 'sent']);
  });
});

test('the pages show the phones and what stands on each, escaped', async () => {
  await send({ template: reminder(['<b>Sari</b>', 'besok']) });
  const list = await (await fetch(`${house.url}/whatsapp`)).text();
  expect(list).toContain(`href="/whatsapp/${TO}"`);
  const page = await (await fetch(`${house.url}/whatsapp/${TO}`)).text();
  expect(page).toContain('Halo &lt;b&gt;Sari&lt;/b&gt;, jadwal kamu besok.');
  expect((await fetch(`${house.url}/whatsapp/62000`)).status).toBe(404);
});
