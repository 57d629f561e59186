import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { civilOf, zoneId } from '../../src/kernel/time/zones.js';
import { DESK, launchBrowser, shot } from '../support/browser.js';
import { openPhone, type Phone } from '../support/browsing.js';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { letterTo } from '../support/letter-box.js';
import { wishFor } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import { ok } from '../support/visitor.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };
const DAY_MINUTES = 24 * 60;
const TEN_O_CLOCK_MINUTE = 10 * 60;

describe('somebody who waits for a time', () => {
  let house: House;
  let browser: Browser;
  let scene: Scene;
  let phone: Phone;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(FRONT_ENDS), launchBrowser()]);
    await house.advance(minutesUntilTen());
    scene = await Scene.set(house);
    phone = await openPhone(house, browser);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  /** At night nothing is offered to anybody. */
  function minutesUntilTen(): number {
    const { minuteOfDay } = civilOf(zoneId('Asia/Makassar'), house.now());
    return (TEN_O_CLOCK_MINUTE + DAY_MINUTES - minuteOfDay) % DAY_MINUTES;
  }

  test('is told when one is given back, takes it before it is gone, and goes on to pay', async () => {
    const { page, client } = phone;
    const holder = await scene.newClient();
    const { startsAt } = await scene.slotAt(40);
    const held = await holder.hold(wishFor(scene.practice, startsAt));

    await page.goto(`${house.url}/psikolog/${scene.practice.psychologistId}`);
    await page.getByRole('link', { name: 'Kabari saya bila ada waktu' }).click();
    await page.getByRole('button', { name: 'Tunggu waktu' }).waitFor();
    await shot(page, '70-wait-360');
    await page.getByRole('button', { name: 'Tunggu waktu' }).click();
    await page.getByRole('heading', { name: 'Waktu yang kamu tunggu' }).waitFor();
    await page.getByText('Jam berapa pun').waitFor();
    await shot(page, '71-waiting-360');

    const path = { id: held.id };
    await ok(holder.api.POST('/api/v1/bookings/{id}/cancel', { params: { path }, body: {} }));
    await eventually('the offer to be made', async () => {
      await house.jobs.settle();
      const { items } = await ok(client.api.GET('/api/v1/waitlist-entries', {}));
      return items[0]?.offer;
    });
    await letterTo(house, client.me.email, 'Ada waktu untukmu');
    await page.reload();
    await page.getByRole('timer').waitFor();
    await shot(page, '72-kept-360');
    await page.setViewportSize(DESK);
    await shot(page, '73-kept-1280');
    await page.getByRole('button', { name: /^Ambil / }).click();
    await page.getByRole('button', { name: 'Bayar dengan QRIS' }).waitFor();
    expect(page.url()).toMatch(/\/sesi\/.+\/bayar$/);
    const { items } = await ok(client.api.GET('/api/v1/waitlist-entries', {}));
    expect(items).toEqual([]);
    expect(phone.faults).toEqual([]);
  });
});
