import type { Walker } from '../../support/walker.js';

const REASON = 'Sulit tidur sejak pindah kota.';

/** Holds, pays at the provider and comes back; the booking's id. */
export async function bookAndPay(client: Walker): Promise<string> {
  const { page, hands, say } = client;
  await hands.write(page.getByLabel(say('booking.reason.label')), REASON);
  await hands.choose(page.getByLabel(say('booking.reason.agree')));
  await hands.choose(page.getByLabel(say('booking.service.agree')));
  await client.look('05-booking');
  await hands.press(client.button(say('booking.submit')));
  await page.waitForURL(/\/sesi\/.+\/bayar/);
  await client.text('250').first().waitFor();
  await client.look('06-pay');
  await hands.press(client.button(say('booking.pay.submit')));
  await page.waitForURL((url) => url.hostname === '127.0.0.1');
  await hands.press(page.getByRole('button', { name: /Saya sudah bayar/ }));
  await page.waitForURL(/\/sesi\/.+\/bayar/);
  await client.text(say('booking.pay.paid.title')).first().waitFor();
  await client.look('07-paid');
  await hands.press(client.link(say('booking.pay.paid.action')));
  await client.text(say('sessions.status.requested.label')).first().waitFor();
  return /\/sesi\/([^/?]+)/.exec(page.url())?.[1] ?? '';
}
