import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { HOUR, MINUTE } from '../../src/kernel/time/instant.js';
import { launchBrowser, PHONE } from '../support/browser.js';
import { openHouse, type House } from '../support/house.js';
import { faultsInTheBooks } from '../support/money.js';
import { Scene } from '../support/scene.js';
import { ok } from '../support/visitor.js';
import { signIn, walkerOf, type Run, type Walker } from '../support/walker.js';
import { bookAndPay } from './steps/booking.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };
const RUN: Run = { language: 'en', viewport: PHONE, timezoneId: 'America/New_York' };
/** How the site learns that nothing was said of a session yet. */
const NOT_REVIEWED = /^404 \S+\/review$/;

describe('a client far from their psychologist, in a browser', () => {
  let house: House;
  let browser: Browser;
  let scene: Scene;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(FRONT_ENDS), launchBrowser()]);
    scene = await Scene.set(house);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  test('books by the month on their own clock, moves the session, and cancels it for a part of the price', async () => {
    const own = await walkerOf(browser, RUN, { name: 'far', expected: [NOT_REVIEWED] });
    const client = await scene.newClient();
    await signIn(own, client, { url: house.url, language: RUN.language });
    await chooseByMonth(own);
    const id = await bookAndPay(own);
    const params = { path: { id } };
    await ok(scene.psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params }));
    const before = await client.booking(id);
    await move(own, id);
    const moved = await scene.becomes(client, id, 'confirmed');
    expect(moved.startsAt).not.toBe(before.startsAt);
    const ahead = Date.parse(moved.startsAt) - house.now();
    await house.advance(Math.floor((ahead - 13 * HOUR) / MINUTE));
    await cancel(own, id);
    await scene.becomes(client, id, 'cancelled');
    await house.jobs.settle();
    const { refund } = await client.booking(id);
    expect(refund?.amount).toMatchObject({ amount: 125_000 });
    expect(own.faults).toEqual([]);
    expect(await faultsInTheBooks(house.database)).toEqual([]);
  }, 120_000);

  /** Next month's calendar, a day of it, and a time that is told on both clocks. */
  async function chooseByMonth(own: Walker): Promise<void> {
    const { page, say } = own;
    await page.goto(`${house.url}/psikolog/${scene.practice.psychologistId}`);
    await own.button(say('profile.panel.month')).click();
    await own.button(say('profile.panel.nextMonth')).click();
    const day = page.getByRole('button', { name: /open times$/ }).nth(4);
    await day.waitFor();
    await own.look('80-month');
    await day.click();
    await page
      .getByRole('radio', { name: /^\d\d[.:]\d\d$/ })
      .first()
      .check({ force: true });
    await own.text(/your time = .* for Ratri/).waitFor();
    await own.look('81-both-clocks');
    await own.button(say('profile.panel.submit')).click();
    await page.waitForURL(/\/pesan/);
  }

  async function move(own: Walker, id: string): Promise<void> {
    const { page, say } = own;
    await page.goto(`${house.url}/sesi/${id}`);
    await own.button(say('moves.times.move.action')).click();
    const dialog = page.getByRole('dialog');
    const days = dialog.getByRole('group', { name: say('profile.panel.day') });
    await days.getByRole('radio').last().check({ force: true });
    await dialog
      .getByRole('radio', { name: /^\d\d[.:]\d\d$/ })
      .last()
      .check({ force: true });
    await own.look('82-move');
    await dialog.getByRole('button', { name: say('moves.times.move.send') }).click();
    await own.text(say('moves.times.move.done')).first().waitFor();
  }

  /** What comes back is shown before anybody decides. */
  async function cancel(own: Walker, id: string): Promise<void> {
    const { page, say } = own;
    await page.goto(`${house.url}/sesi/${id}`);
    await own.button(say('moves.cancel.client.action')).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/50% of .*250/).waitFor();
    await own.look('83-part-of-the-price');
    await dialog.getByRole('button', { name: say('moves.cancel.client.confirm') }).click();
    await own.text(say('moves.cancel.client.done')).first().waitFor();
    await own.look('84-cancelled');
  }
});
