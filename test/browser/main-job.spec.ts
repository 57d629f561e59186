import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { AddCategory } from '../../src/modules/directory/index.js';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import { DESK, launchBrowser, openContext, PHONE, shot } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { faultsInTheBooks } from '../support/money.js';
import { account, openPractice, type Practice } from '../support/practice.js';
import { PASSWORD } from '../support/visitor.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };

describe('the main job, in a browser', () => {
  let house: House;
  let browser: Browser;
  let practice: Practice;

  beforeAll(async () => {
    house = await openHouse(FRONT_ENDS);
    browser = await launchBrowser();
    await house.app.get(TransactionRunner).run((tx) =>
      house.app.get(AddCategory, { strict: false }).execute(tx, {
        slug: 'kecemasan',
        position: 1,
        name: { id: 'Kecemasan', en: 'Anxiety' },
        keywords: ['cemas', 'gelisah'],
      }),
    );
    practice = await openPractice(house, {
      categories: ['kecemasan'],
      rated: { count: 20, sum: 98 },
    });
    await openPractice(house, { name: 'Bagus Santosa', rated: { count: 9, sum: 37 } });
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  test('a visitor finds, books, registers, pays, is confirmed, reminded and seen; the admin sees it all', async () => {
    const email = `${randomUUID()}@contoh.test`;
    const client = await openContext(browser, { viewport: PHONE, timezoneId: 'Asia/Makassar' });
    const bookingUrl = await bookAndPay(client.page, email);
    await psychologistConfirms();
    await client.page.goto(bookingUrl);
    await client.page.getByText('Sudah pasti').first().waitFor();
    await noSidewaysScroll(client.page);
    await shot(client.page, '07-confirmed-360');
    await inboxShowsReminders(email);
    await psychologistMarksOutcome();
    await client.page.goto(`${house.url}/sesi`);
    await client.page.getByRole('tab', { name: 'Yang lalu' }).click();
    await client.page.getByText('Selesai').first().waitFor();
    await adminSeesEverything();
    expect(client.faults).toEqual([]);
    expect(await faultsInTheBooks(house.database)).toEqual([]);
  }, 180_000);

  test('a rejected client reads why and gets everything back', async () => {
    const client = await openContext(browser, { viewport: PHONE, timezoneId: 'Asia/Makassar' });
    const bookingUrl = await bookAndPay(client.page, `${randomUUID()}@contoh.test`);
    const { page, context } = await psychologistAt('/praktik/permintaan');
    await page.getByRole('button', { name: 'Tolak permintaan Sari' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Rp250.000').waitFor();
    await dialog.getByLabel('Saya tidak bisa pada waktu itu').check();
    await dialog.getByLabel('Pesan untuk klien').fill('Maaf, saya harus ke luar kota.');
    await dialog.getByRole('button', { name: 'Tolak dan kembalikan dana' }).click();
    await page.getByText(/dikembalikan penuh kepada klien/).waitFor();
    await context.close();
    await client.page.goto(bookingUrl);
    await client.page.getByText('Maaf, saya harus ke luar kota.').waitFor();
    await eventually(
      'the refund to arrive',
      async () => {
        await house.jobs.settle();
        await client.page.reload();
        return client.page
          .getByText('Sudah sampai.')
          .waitFor({ timeout: 2_000 })
          .then(
            () => true,
            () => false,
          );
      },
      40,
    );
    await shot(client.page, '09-rejected-360');
    expect(await faultsInTheBooks(house.database)).toEqual([]);
  }, 120_000);

  /** From the landing page to a booking that waits for its confirmation; returns its address. */
  async function bookAndPay(page: Page, email: string): Promise<string> {
    await page.goto(house.url);
    await page.getByRole('heading', { level: 1, name: /Ruang untuk pulih/ }).waitFor();
    await shot(page, '01-landing-360');
    await noSidewaysScroll(page);
    await page.getByLabel('Apa yang sedang kamu rasakan?').fill('cemas');
    await page.getByRole('button', { name: 'Cari psikolog' }).click();
    await page.waitForURL(/\/cari/);
    await filterBy(page, { category: 'Kecemasan', rating: '4,5' });
    await shot(page, '02-search-360');
    await noSidewaysScroll(page);
    await page
      .getByRole('link', { name: /Ratri Anindya/ })
      .first()
      .click();
    await page.waitForURL(/\/psikolog\//);
    await page.getByText('Konsultasi individu').first().click();
    await shot(page, '03-profile-360');
    await noSidewaysScroll(page);
    await chooseTime(page);
    await page.getByRole('button', { name: 'Lanjut, tahan waktu ini' }).click();
    await page.waitForURL(/\/daftar/);
    await page.getByText('Waktunya belum ditahan.').waitFor();
    await shot(page, '04-register-360');
    await page.getByLabel('Nama', { exact: true }).fill('Sari');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
    await page.getByLabel(/Saya berusia 18 tahun/).check();
    await page.getByRole('button', { name: 'Buat akun' }).click();
    await page.waitForURL(/\/pesan/);
    await page.getByLabel('Apa yang ingin kamu bicarakan?').fill('Sulit tidur sejak pindah kota.');
    await page.getByRole('checkbox').check();
    await shot(page, '05-booking-360');
    await noSidewaysScroll(page);
    await page.getByRole('button', { name: 'Tahan waktu dan bayar' }).dblclick();
    await page.waitForURL(/\/sesi\/.+\/bayar/);
    await page.getByText('Rp250.000').first().waitFor();
    await shot(page, '06-pay-360');
    await page.getByRole('button', { name: 'Bayar dengan QRIS' }).click();
    await page.waitForURL((url) => url.hostname === '127.0.0.1');
    await shot(page, '06b-provider-360');
    await page.getByRole('button', { name: /Saya sudah bayar/ }).click();
    await page.waitForURL(/\/sesi\/.+\/bayar/);
    await page.getByText('Pembayaran diterima').first().waitFor();
    await shot(page, '06c-paid-360');
    return page.url().replace(/\/bayar.*$/, '');
  }

  async function filterBy(page: Page, by: { category: string; rating: string }): Promise<void> {
    await page.getByRole('button', { name: /Saring hasil/ }).click();
    await page.getByLabel('Topik', { exact: true }).selectOption({ label: by.category });
    await page.getByLabel('Nilai', { exact: true }).selectOption({ label: `${by.rating} ke atas` });
    await page.waitForURL(/kategori=kecemasan/);
    await page.waitForURL(/nilai=4\.5/);
    await page.getByRole('link', { name: /Bagus Santosa/ }).waitFor({ state: 'detached' });
  }

  /** Takes a time the day after tomorrow, as shown in Makassar, one hour ahead of Jakarta. */
  async function chooseTime(page: Page): Promise<void> {
    await page
      .getByRole('radio', { name: /waktu kosong/ })
      .nth(2)
      .check({ force: true });
    await page
      .getByRole('radio', { name: /^1[0-9]\.00/ })
      .first()
      .check({ force: true });
    await page.getByText(/WITA waktumu = .* WIB waktu Ratri/).waitFor();
  }

  async function psychologistAt(path: string): ReturnType<typeof openContext> {
    const opened = await openContext(browser, { viewport: DESK, timezoneId: 'Asia/Jakarta' });
    await opened.page.goto(`${house.url}${path}`);
    await opened.page.waitForURL(/\/masuk/);
    await opened.page.getByLabel('Email atau nomor HP').fill(practice.email);
    await opened.page.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
    await opened.page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await opened.page.waitForURL(`${house.url}${path}`);
    return opened;
  }

  async function psychologistConfirms(): Promise<void> {
    const { page, context, faults } = await psychologistAt('/praktik/permintaan');
    await page.getByRole('button', { name: 'Baca alasan datang' }).click();
    await page.getByText('Sulit tidur sejak pindah kota.').waitFor();
    await shot(page, '10-requests-1280');
    await page.getByRole('button', { name: 'Konfirmasi permintaan Sari' }).click();
    await page.getByText(/Sesi dengan Sari dikonfirmasi/).waitFor();
    await page.goto(`${house.url}/praktik`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await shot(page, '11-today-1280');
    expect(faults).toEqual([]);
    await context.close();
  }

  async function inboxShowsReminders(email: string): Promise<void> {
    const [row] = await house.database.query<{ starts_at: Date }>(
      `SELECT starts_at FROM booking WHERE status = 'confirmed' ORDER BY created_at DESC LIMIT 1`,
    );
    const minutesUntil = ((row?.starts_at.getTime() ?? 0) - house.now()) / 60_000;
    await house.advance(Math.ceil(minutesUntil - 24 * 60) + 1);
    await house.advance(23 * 60);
    const { page, context } = await openContext(browser, {
      viewport: DESK,
      timezoneId: 'Asia/Makassar',
    });
    const subjects = await eventually('confirmation and both reminders in the inbox', async () => {
      await page.goto(`${house.sandboxUrl}/inbox?to=${encodeURIComponent(email)}`);
      const text = await page.locator('main').innerText();
      return (text.match(/Jadwal/g)?.length ?? 0) >= 3 && text;
    });
    await shot(page, '12-inbox-1280');
    expect(subjects).not.toMatch(/psikolog|konsultasi|Anindya/i);
    await context.close();
  }

  async function psychologistMarksOutcome(): Promise<void> {
    await house.advance(2 * 60);
    const { page, context } = await psychologistAt('/praktik');
    await page
      .getByRole('button', { name: /^Selesai/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Tandai selesai' }).click();
    await page.getByText(/ditandai: selesai/).waitFor();
    await context.close();
  }

  async function adminSeesEverything(): Promise<void> {
    const email = `${randomUUID()}@admin.test`;
    await account(house, { email, roles: ['admin'] });
    const { page, context, faults } = await openContext(browser, {
      viewport: DESK,
      timezoneId: 'Asia/Jakarta',
    });
    await page.goto(`${house.url}/admin`);
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Kata sandi').fill(PASSWORD);
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.getByRole('heading', { name: 'Sesi hari ini' }).waitFor();
    await shot(page, '13-admin-overview-1280');
    await page.getByRole('link', { name: 'Pemesanan', exact: true }).click();
    await page.getByRole('cell', { name: 'Sari' }).first().waitFor();
    await shot(page, '13-admin-bookings-1280');
    await page.getByRole('link', { name: /WIB$/ }).first().click();
    await page.getByText('client_funds').or(page.getByText('Dana klien')).first().waitFor();
    await shot(page, '14-admin-booking-1280');
    expect(await page.locator('body').innerText()).not.toContain('Sulit tidur');
    await adminFollowsMoney(page);
    await page.getByRole('link', { name: 'Transaksi' }).first().click();
    await page.getByText(/^RP-/).first().waitFor();
    await shot(page, '15-admin-transactions-1280');
    expect(faults).toEqual([]);
    await context.close();
  }

  /** From a booking to its payment and ledger, the client who paid, and the psychologist. */
  async function adminFollowsMoney(page: Page): Promise<void> {
    const payments = page.getByRole('region', { name: 'Transaksi' });
    await payments.getByRole('link', { name: /WIB$/ }).click();
    await page.getByRole('heading', { name: 'Pembayaran dari Sari' }).waitFor();
    const received = page.getByRole('article', { name: 'Pembayaran diterima' });
    const total = await received.getByRole('row', { name: /^Jumlah · seimbang/ }).innerText();
    expect(total.match(/Rp250\.000/g)).toHaveLength(2);
    await page.getByRole('link', { name: 'Sari' }).first().click();
    await page.getByRole('heading', { name: 'Sari', level: 1 }).waitFor();
    await page.getByRole('region', { name: 'Transaksi' }).getByText('Lunas').waitFor();
    await page.setViewportSize(PHONE);
    await noSidewaysScroll(page);
    await shot(page, '16-admin-client-360');
    await page.setViewportSize(DESK);
    await page.getByRole('link', { name: 'Ratri Anindya' }).click();
    await page.getByRole('region', { name: 'Jadwal' }).getByText('08.00–20.00').waitFor();
    await page.getByRole('region', { name: 'Pemesanan' }).getByText('Sari').waitFor();
    await shot(page, '17-admin-psychologist-1280');
  }

  async function noSidewaysScroll(page: Page): Promise<void> {
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
