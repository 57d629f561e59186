import { House } from '../testing/house.js';
import { ManualTime } from '../testing/manual-time.js';

const FINISH = 'http://localhost:3000/bookings/1?tab=pay';

let time: ManualTime;
let house: House;
let path: string;
let page: string;
beforeEach(async () => {
  time = new ManualTime();
  house = await House.open({ machine: time });
  const order = await house.merchant.order('RP-1-1', {
    callbacks: { finish: FINISH },
    item_details: [{ price: 250_000, quantity: 1, name: '<b>Sesi</b>' }],
    expiry: { unit: 'minute', duration: 15 },
  });
  page = order.redirect_url;
  path = new URL(page).pathname;
});
afterEach(() => house.close());

const show = async () => (await fetch(page)).text();
const told = async () => {
  const answer = await fetch(`${house.url}/control/payments`);
  const { items } = (await answer.json()) as {
    items: { status: string; notifications: { body: { transaction_status: string } }[] }[];
  };
  return items[0]?.notifications.map(({ body }) => body.transaction_status);
};

test('the page shows amount, order and a QR code, is marked as play money and escapes names', async () => {
  const text = await show();
  expect(text).toContain('Rp\u00a0250.000');
  expect(text).toContain('RP-1-1');
  expect(text).toContain('src="data:image/svg+xml;base64,');
  expect(text).toContain('uang mainan / play money');
  expect(text).toContain('&lt;b&gt;Sesi&lt;/b&gt;');
});

test('paying sends the browser back to the shop with the outcome', async () => {
  await show();
  const answer = await house.submit(`${path}/pay`);
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(
    `${FINISH}&order_id=RP-1-1&status_code=200&transaction_status=settlement`,
  );
});

test('the page’s policy lets the form lead back to the shop, and nowhere else', async () => {
  const policy = (await fetch(page)).headers.get('content-security-policy');
  expect(policy).toContain("form-action 'self' http://localhost:3000;");
});

test('a double click pays once and both clicks end at the shop', async () => {
  await show();
  const answers = await Promise.all([1, 2, 3].map(() => house.submit(`${path}/pay`)));
  expect(answers.map(({ headers }) => headers.get('location'))).toEqual(
    Array(3).fill(expect.stringContaining('transaction_status=settlement')),
  );
  expect(await told()).toEqual(['pending', 'settlement']);
});

test('after its time a payment cannot be made, and the page says so', async () => {
  await show();
  time.advance(15 * 60_000);
  const answer = await house.submit(`${path}/pay`);
  expect(answer.headers.get('location')).toBe(path);
  const text = await show();
  expect(text).toContain('Waktu pembayaran habis');
  expect(text).not.toContain('Saya sudah bayar');
  expect(await told()).toEqual(['pending', 'expire']);
});

test('an order first opened after its time shows as expired and tells nobody', async () => {
  time.advance(15 * 60_000);
  expect(await show()).toContain('Waktu pembayaran habis');
  expect(await told()).toEqual([]);
});

test('cancelling ends the payment and leads back to the shop', async () => {
  await show();
  const answer = await house.submit(`${path}/cancel`);
  expect(answer.headers.get('location')).toContain('transaction_status=cancel');
  expect((await house.submit(`${path}/pay`)).headers.get('location')).toContain(
    'transaction_status=cancel',
  );
  expect(await told()).toEqual(['pending', 'cancel']);
});

test('another site cannot press the buttons', async () => {
  await show();
  const strangers = [
    { origin: 'http://localhost:3000' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of strangers) {
    const answer = await fetch(`${page}/pay`, { method: 'POST', headers });
    expect(answer.status).toBe(403);
  }
  expect(await told()).toEqual(['pending']);
});

test('the page can ask how long it is still good for', async () => {
  await show();
  time.advance(60_000);
  const state = async () => (await fetch(`${page}/state`)).json() as unknown;
  expect(await state()).toEqual({ status: 'pending', remainingMs: 14 * 60_000 });
  time.advance(14 * 60_000);
  expect(await state()).toEqual({ status: 'expire', remainingMs: 0 });
});

test('an unknown token is a plain 404', async () => {
  expect((await fetch(`${house.url}/snap/v4/redirection/unknown`)).status).toBe(404);
  expect((await house.submit('/snap/v4/redirection/unknown/pay')).status).toBe(404);
});
