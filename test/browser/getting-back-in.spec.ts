import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { DESK, launchBrowser, openContext, PHONE, shot } from '../support/browser.js';
import { openHouse, type House } from '../support/house.js';
import { letterTo } from '../support/letter-box.js';
import { PASSWORD } from '../support/visitor.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };
const NEW_PASSWORD = 'hujan pagi di kebun teh';

describe('somebody who forgot their password', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(FRONT_ENDS), launchBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function open(viewport: { width: number; height: number }): Promise<Page> {
    return (await openContext(browser, { viewport, timezoneId: 'Asia/Jakarta' })).page;
  }

  const at = (path: string): string => `${house.url}${path}`;

  /** Where the letter's own link leads, as it stands in the mail. */
  async function linkIn(email: string, subject: string): Promise<string> {
    const { text } = await letterTo(house, email, subject);
    return /http\S+#\S+/.exec(text)?.[0] ?? '';
  }

  test('makes a new one from the letter, is signed out elsewhere, and comes back in', async () => {
    const email = `${randomUUID()}@contoh.test`;
    const desk = await open(DESK);
    await desk.goto(at('/daftar'));
    await desk.getByLabel('Nama').fill('Sari');
    await desk.getByLabel('Email').fill(email);
    await desk.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
    await desk.getByRole('checkbox').check();
    await desk.getByRole('button', { name: 'Buat akun' }).click();
    await desk.getByText(/belum dipastikan/).waitFor();
    await shot(desk, '60-unverified-1280');

    await desk.goto(await linkIn(email, 'Pastikan alamat'));
    await desk.getByRole('button', { name: 'Pastikan alamat ini' }).click();
    await desk.getByRole('heading', { name: 'Alamatnya sudah dipastikan' }).waitFor();
    expect(desk.url()).not.toContain('#');

    const phone = await open(PHONE);
    await phone.goto(at('/masuk'));
    await phone.getByRole('link', { name: 'Lupa kata sandi?' }).click();
    await phone.getByLabel('Email').fill(email);
    await shot(phone, '61-forgot-360');
    await phone.getByRole('button', { name: 'Kirim tautan' }).click();
    await phone.getByRole('heading', { name: 'Periksa kotak masuk' }).waitFor();
    await phone.goto(await linkIn(email, 'Buat kata sandi baru'));
    await phone.getByLabel('Kata sandi baru').fill('password12');
    await phone.getByRole('button', { name: 'Simpan kata sandi' }).click();
    await phone.getByText(/paling dulu ditebak/).waitFor();
    await phone.getByLabel('Kata sandi baru').fill(NEW_PASSWORD);
    await shot(phone, '62-reset-360');
    await phone.getByRole('button', { name: 'Simpan kata sandi' }).click();
    await phone.getByRole('heading', { name: 'Kata sandi baru sudah berlaku' }).waitFor();

    await desk.goto(at('/akun'));
    await desk.getByRole('heading', { name: 'Masuk' }).waitFor();
    await phone.getByRole('link', { name: 'Masuk', exact: true }).last().click();
    await phone.getByLabel('Email atau nomor HP').fill(email);
    await phone.getByLabel('Kata sandi', { exact: true }).fill(NEW_PASSWORD);
    await phone.getByRole('button', { name: 'Masuk', exact: true }).click();
    await phone.waitForURL(/\/sesi/);
    await phone.goto(at('/akun/keamanan'));
    await phone.getByText('Perangkat ini').waitFor();
    await shot(phone, '63-security-360');
    await phone.getByRole('button', { name: 'Ganti kata sandi' }).click();
    await phone.getByRole('button', { name: 'Ganti alamat email' }).click();
    await shot(phone, '64-security-open-360');
    await phone.setViewportSize(DESK);
    await shot(phone, '65-security-1280');
  }, 60_000);
});
