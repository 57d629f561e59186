import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { DESK, launchBrowser, openContext, PHONE, shot } from '../support/browser.js';
import { FAKE_MEDIA, hearsAndSees, KEEP_CALLS } from '../support/call.js';
import { openHouse, type House } from '../support/house.js';
import { Scene } from '../support/scene.js';
import { ok, type Schemas, type Visitor } from '../support/visitor.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };

describe('the room, in two browsers', () => {
  let house: House;
  let browser: Browser;
  let scene: Scene;
  let client: Visitor;
  let booking: Schemas['BookingResponse'];

  beforeAll(async () => {
    house = await openHouse(FRONT_ENDS);
    browser = await launchBrowser(FAKE_MEDIA);
    scene = await Scene.set(house);
    client = await scene.newClient();
    const { id } = await scene.requested(client);
    const params = { path: { id } };
    booking = await ok(scene.psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params }));
    const minutes = (Date.parse(booking.startsAt) - house.now()) / 60_000 - 10;
    await house.advance(Math.ceil(minutes));
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function browserOf(visitor: Visitor, viewport: typeof PHONE) {
    const opened = await openContext(browser, { viewport, timezoneId: 'Asia/Jakarta' });
    await opened.context.addCookies(visitor.browserCookies);
    await opened.page.addInitScript(KEEP_CALLS);
    return opened;
  }

  async function factsOf(): Promise<string[]> {
    const params = { path: { id: booking.id } };
    const { attendance } = await ok(client.api.GET('/api/v1/bookings/{id}/room', { params }));
    return attendance.map(({ participant, fact }) => `${participant} ${fact}`);
  }

  test('the two meet, hear, see and write to each other, also after a reload; nobody else gets in', async () => {
    const guest = await browserOf(client, PHONE);
    await guest.page.goto(`${house.url}/sesi/${booking.id}`);
    const wayIn = guest.page.getByRole('link', { name: 'Masuk ruang' });
    await wayIn.waitFor();
    await shot(guest.page, 'room-01-session-360');
    await wayIn.click();
    await guest.page.getByLabel('Kekuatan suara').waitFor();
    await shot(guest.page, 'room-02-door-360');
    await guest.page.getByRole('button', { name: 'Masuk ruang' }).click();
    await guest.page.getByRole('heading', { name: 'Ruang tunggu' }).waitFor();
    expect(await guest.page.title()).toBe('Ruang · RuangPulih');
    await shot(guest.page, 'room-03-waiting-360');

    const host = await browserOf(scene.psychologist, DESK);
    await host.page.goto(`${house.url}/praktik/sesi/${booking.id}`);
    await host.page.getByText('Sari sudah datang.').waitFor();
    await shot(host.page, 'room-04-practice-1280');
    await host.page.getByRole('link', { name: 'Masuk ruang' }).click();
    await host.page.getByRole('button', { name: 'Masuk ruang' }).click();
    await host.page.getByText('Sari ada di ruang tunggu').waitFor();
    await shot(host.page, 'room-05-admit-1280');
    await host.page.getByRole('button', { name: /^Persilakan masuk/ }).click();
    await Promise.all([hearsAndSees(guest.page), hearsAndSees(host.page)]);

    await guest.page.getByRole('button', { name: 'Buka chat' }).click();
    await guest.page.getByLabel('Tulis pesan').fill('Suaranya putus sebentar tadi.');
    await guest.page.keyboard.press('Enter');
    await host.page.getByRole('button', { name: 'Buka chat, ada pesan baru' }).click();
    await host.page.getByText('Suaranya putus sebentar tadi.').waitFor();
    await shot(guest.page, 'room-06-call-360');
    await shot(host.page, 'room-07-call-1280');

    await guest.page.getByRole('button', { name: 'Matikan kamera' }).click();
    await host.page.getByText('Kamera Sari mati').waitFor();
    await guest.page.getByRole('button', { name: 'Matikan mikrofon' }).click();
    await host.page.getByText('Mikrofon Sari mati').waitFor();

    await guest.page.reload();
    await guest.page.getByRole('button', { name: 'Masuk ruang' }).click();
    await Promise.all([hearsAndSees(guest.page), hearsAndSees(host.page)]);

    await strangerIsRefused();
    await host.page.getByRole('button', { name: 'Keluar' }).click();
    await host.page.getByRole('heading', { name: 'Sudah keluar' }).waitFor();
    await guest.page
      .getByText(/sedang tidak di ruang/)
      .first()
      .waitFor();
    const facts = await factsOf();
    for (const who of ['client', 'psychologist']) {
      for (const fact of ['joined', 'media_up']) expect(facts).toContain(`${who} ${fact}`);
    }
    expect(facts.filter((fact) => fact === 'client admitted')).toHaveLength(1);
    expect(facts).toContain('psychologist left');
    expect([...guest.faults, ...host.faults]).toEqual([]);
  }, 60_000);

  async function strangerIsRefused(): Promise<void> {
    const visitor = await scene.newClient();
    const { page, context } = await browserOf(visitor, PHONE);
    await page.goto(`${house.url}/sesi/${booking.id}/ruang`);
    await page.getByRole('heading', { name: 'Halaman ini tidak ada' }).waitFor();
    const ticket = randomUUID();
    const code = await page.evaluate(`new Promise((resolve) => {
      const socket = new WebSocket(location.origin.replace('http', 'ws') + '/realtime');
      socket.onopen = () => socket.send(JSON.stringify({
        type: 'hello', ticket: '${ticket}'.padEnd(43, 'A'), peer: '${randomUUID()}' }));
      socket.onclose = ({ code }) => resolve(code);
    })`);
    expect(code).toBe(4401);
    await context.close();
  }
});
