import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { DESK, launchBrowser, openContext, PHONE, shot } from '../support/browser.js';
import { FAKE_MEDIA, hearsAndSees, KEEP_CALLS } from '../support/call.js';
import { openHouse, type House } from '../support/house.js';
import { letterTo } from '../support/letter-box.js';
import { Scene } from '../support/scene.js';
import { ok, type Schemas, type Visitor } from '../support/visitor.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };

describe('a guest of a session, in three browsers', () => {
  let house: House;
  let browser: Browser;
  let scene: Scene;
  let client: Visitor;
  let booking: Schemas['BookingResponse'];
  const email = `bima-${randomUUID()}@example.test`;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(FRONT_ENDS), launchBrowser(FAKE_MEDIA)]);
    scene = await Scene.set(house);
    client = await scene.newClient();
    const { id } = await scene.requested(client);
    const params = { path: { id } };
    booking = await ok(scene.psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params }));
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function browserOf(visitor: Visitor | null, viewport: typeof PHONE) {
    const opened = await openContext(browser, { viewport, timezoneId: 'Asia/Jakarta' });
    if (visitor !== null) await opened.context.addCookies(visitor.browserCookies);
    await opened.page.addInitScript(KEEP_CALLS);
    return opened;
  }

  test('is invited, comes by link and code without an account, is let in by name, and is shown out', async () => {
    const own = await browserOf(client, PHONE);
    await invite(own.page);
    const guest = await browserOf(null, PHONE);
    await openLink(guest.page);
    await house.advance(Math.ceil((Date.parse(booking.startsAt) - house.now()) / 60_000 - 10));
    await guest.page.reload();
    await enter(guest.page);
    await guest.page.getByRole('heading', { name: 'Ruang tunggu' }).waitFor();
    await own.page.goto(`${house.url}/sesi/${booking.id}/ruang`);
    await enter(own.page);

    const host = await browserOf(scene.psychologist, DESK);
    await host.page.goto(`${house.url}/praktik/sesi/${booking.id}/ruang`);
    await enter(host.page);
    await host.page.getByText('Bima ada di ruang tunggu').waitFor();
    await shot(host.page, 'guest-04-door-1280');
    await host.page.getByRole('button', { name: 'Persilakan masuk: Sari' }).click();
    await Promise.all([hearsAndSees(host.page), hearsAndSees(own.page)]);
    await host.page.getByRole('button', { name: 'Persilakan masuk: Bima' }).click();
    const pages = [host.page, own.page, guest.page];
    await Promise.all(pages.map((page) => hearsAndSees(page, 2)));
    await shot(host.page, 'guest-05-room-1280');
    await shot(own.page, 'guest-06-room-360');
    await shot(guest.page, 'guest-07-room-of-guest-360');
    expect(await guest.page.getByRole('button', { name: 'Buka chat' }).count()).toBe(0);

    const seat = await browserOf(scene.psychologist, PHONE);
    await seat.page.goto(`${house.url}/praktik/sesi/${booking.id}`);
    await seat.page.getByRole('button', { name: 'Cabut tautan Bima' }).click();
    await seat.page.getByRole('button', { name: 'Ya, cabut' }).click();
    await guest.page.getByRole('heading', { name: 'Pertemuan ini sudah ditutup' }).waitFor();
    await shot(guest.page, 'guest-08-shown-out-360');
    await Promise.all([hearsAndSees(host.page), hearsAndSees(own.page)]);
    const faults = [own, guest, host, seat].flatMap((each) => each.faults);
    expect(faults).toEqual([]);
  }, 90_000);

  async function invite(page: Page): Promise<void> {
    await page.goto(`${house.url}/sesi/${booking.id}`);
    await page.getByRole('button', { name: 'Undang tamu' }).click();
    await page.getByLabel('Nama tamu').fill('Bima');
    await page.getByLabel('Email tamu').fill(email);
    await shot(page, 'guest-01-invite-360');
    await page.getByRole('button', { name: 'Kirim undangan' }).click();
    await page.getByText('Undangan terkirim, belum dibuka.').waitFor();
    await page.getByText('Undangan terkirim').scrollIntoViewIfNeeded();
    await shot(page, 'guest-02-invited-360');
  }

  async function openLink(page: Page): Promise<void> {
    const { text } = await letterTo(house, email, 'Undangan');
    await page.goto(/https?:\/\/\S+\/tamu#\S+/.exec(text)?.[0] ?? '');
    await page.getByRole('button', { name: 'Kirim kode' }).click();
    const { subject } = await letterTo(house, email, 'kodemu');
    await page.getByLabel('Kode').fill(/\d{6}/.exec(subject)?.[0] ?? '');
    await shot(page, 'guest-03-code-360');
    await page.getByRole('button', { name: 'Buka', exact: true }).click();
    await page.getByRole('heading', { name: 'Halo, Bima' }).waitFor();
    await shot(page, 'guest-03-session-360');
  }

  async function enter(page: Page): Promise<void> {
    await page.getByLabel('Kekuatan suara').waitFor();
    await page.getByRole('button', { name: 'Masuk ruang' }).click();
  }
});
