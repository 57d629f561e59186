import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { DESK, launchBrowser, openContext, shot } from '../support/browser.js';
import { holdAndLook, openPhone, type Phone } from '../support/browsing.js';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { faultsInTheBooks } from '../support/money.js';
import { wishFor } from '../support/practice.js';
import { json, Scene } from '../support/scene.js';
import type { Schemas } from '../support/visitor.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const AGREED = 'Saya sudah membaca penjelasan layanan dan setuju mengikuti konsultasi ini';
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };

describe('the main job when things go wrong, in a browser', () => {
  let house: House;
  let browser: Browser;
  let scene: Scene;
  let phone: Phone;
  let slots: Schemas['Slot'][];

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(FRONT_ENDS), launchBrowser()]);
    scene = await Scene.set(house);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  beforeEach(async () => {
    phone = await openPhone(house, browser);
    slots = await scene.slots();
  });
  afterEach(async () => {
    await house.sandbox('/control/faults', { method: 'DELETE' });
    await noSidewaysScroll(phone.page);
    await phone.hang();
    expect(phone.faults).toEqual([]);
    expect(await faultsInTheBooks(house.database)).toEqual([]);
  });

  test('of two who want one time, the second sees the nearest ones and books one of them', async () => {
    const { page } = phone;
    const { startsAt } = slot(3);
    await page.goto(bookingPage(startsAt));
    await page.getByLabel('Apa yang ingin kamu bicarakan?').fill('Sulit tidur.');
    await page.getByLabel('Saya setuju cerita ini').check();
    await (await scene.newClient()).hold(wishFor(scene.practice, startsAt));
    await page.getByLabel(AGREED).check();
    await page.getByRole('button', { name: 'Tahan waktu dan bayar' }).click();
    await page.getByText('Waktu itu baru saja diambil orang lain').waitFor();
    expect(await page.getByRole('button', { name: /^Ambil / }).count()).toBe(3);
    await shot(page, '20-race-lost-360');
    await page
      .getByRole('button', { name: /^Ambil / })
      .first()
      .click();
    await page.getByText(/Waktu diganti ke/).waitFor({ state: 'attached' });
    expect(await page.getByLabel('Apa yang ingin kamu bicarakan?').inputValue()).toBe(
      'Sulit tidur.',
    );
    await page.getByLabel(AGREED).check();
    await page.getByRole('button', { name: 'Tahan waktu dan bayar' }).click();
    await page.waitForURL(/\/sesi\/.+\/bayar/);
    await page.getByRole('button', { name: 'Bayar dengan QRIS' }).waitFor();
  });

  test('a hold that runs out under one’s eyes says so and shows the way on', async () => {
    const { page } = phone;
    await look(slot(6));
    await house.advance(16);
    await page.getByRole('heading', { name: 'Waktu yang ditahan sudah lewat' }).waitFor();
    await page.getByText('Belum ada pembayaran yang kami terima').waitFor();
    const times = page.getByRole('listitem').getByRole('link');
    await times.first().waitFor();
    await shot(page, '21-hold-expired-360');
    await times.first().click();
    await page.waitForURL(/\/pesan/);
    await page.getByLabel(AGREED).check();
    await page.getByRole('button', { name: 'Tahan waktu dan bayar' }).click();
    await page.waitForURL(/\/sesi\/.+\/bayar/);
  });

  test('the provider fails once: the page says so, and the second press leads on', async () => {
    const { page } = phone;
    await look(slot(9));
    await midtrans({ fail: { times: 1, on: ['checkout'] } });
    await page.getByRole('button', { name: 'Bayar dengan QRIS' }).click();
    await page.getByText('Waktumu masih ditahan').waitFor();
    await shot(page, '22-provider-down-360');
    await page.getByRole('button', { name: 'Bayar dengan QRIS' }).click();
    await page.waitForURL((url) => url.hostname === '127.0.0.1');
    phone.faults.length = 0;
    await page.goto(house.url);
  });

  test('doubled, turned round and forged notices: one payment, and never before the true one', async () => {
    const { page, client } = phone;
    const held = await look(slot(12));
    await midtrans({ forge: {}, duplicate: { copies: 3 }, reorder: {} });
    const orderRef = await scene.startedOrder(client, held);
    await house.sandbox(`/control/payments/${orderRef}/pay`, json({}));
    await page.getByText('Pembayaran diterima').first().waitFor();
    await page.getByRole('link', { name: 'Lihat sesi ini' }).click();
    await page.getByText('Menunggu konfirmasi').first().waitFor();
    await page.getByText('Riwayat').click();
    expect(await page.getByText('Pembayaran diterima').count()).toBe(1);
    expect(await page.getByText(/Pengembalian/).count()).toBe(0);
    await shot(page, '23-one-payment-360');
  });

  test('late money re-books the time that is still free; the client may cancel it for nothing', async () => {
    const { page, client } = phone;
    const held = await look(slot(30));
    const orderRef = await scene.startedOrder(client, held);
    await house.advance(3 * 60);
    await page.getByText('Terlanjur membayar?').waitFor();
    await shot(page, '24-expired-begun-360');
    await payLate(orderRef);
    await scene.becomes(client, held.id, 'requested');
    await page.goto(`${house.url}/sesi/${held.id}`);
    await page.getByText('batalkan tanpa biaya sampai').waitFor();
    await shot(page, '25-late-kept-360');
    await page.getByRole('button', { name: 'Batalkan sesi ini' }).click();
    await page.getByRole('button', { name: 'Ya, batalkan' }).click();
    await page.getByText('Dibatalkan').first().waitFor();
    await moneyHasArrived(held.id);
    await shot(page, '26-late-cancelled-360');
  });

  test('late money for a time that is gone comes back, and its mail leads to another time', async () => {
    const { page, client } = phone;
    const held = await look(slot(30));
    const orderRef = await scene.startedOrder(client, held);
    await house.advance(3 * 60);
    await scene.becomes(client, held.id, 'expired');
    await (await scene.newClient()).hold(wishFor(scene.practice, held.startsAt));
    await payLate(orderRef);
    await page.goto(`${house.url}/sesi/${held.id}`);
    await moneyHasArrived(held.id);
    await page.getByText('waktu itu sudah tidak tersedia').waitFor();
    await page.getByText('Waktu terdekat yang masih kosong').waitFor();
    await shot(page, '27-late-returned-360');
    await page.goto(await linkInMail(client.me.email));
    await page.waitForURL(/\/pesan/);
    await page.getByLabel(AGREED).check();
    await page.getByRole('button', { name: 'Tahan waktu dan bayar' }).click();
    await page.waitForURL(/\/sesi\/.+\/bayar/);
    await page.getByRole('button', { name: 'Bayar dengan QRIS' }).waitFor();
  });

  test('a hold given up while its provider page is open can no longer be paid there', async () => {
    const { page } = phone;
    await look(slot(15));
    const session = page.url().replace(/\/bayar$/, '');
    await page.getByRole('button', { name: 'Bayar dengan QRIS' }).click();
    await page.getByRole('button', { name: /Saya sudah bayar/ }).waitFor();
    const provider = page.url();
    await page.goto(`${session}/bayar`);
    await page.getByRole('button', { name: 'Lepas waktu ini' }).click();
    await page.getByText('Kalau kamu terlanjur membayar').waitFor();
    await shot(page, '28-give-up-begun-360');
    await page.getByRole('button', { name: 'Ya, lepas' }).click();
    await page.getByText('Dibatalkan').first().waitFor();
    await page.goto(provider);
    await page.getByText('Waktu pembayaran habis').waitFor();
  });

  test('a hold given up and paid all the same: the money comes back by itself', async () => {
    const { page, client } = phone;
    const held = await look(slot(18));
    const orderRef = await scene.startedOrder(client, held);
    await midtrans({ fail: { on: ['expire'] } });
    await page.getByRole('button', { name: 'Lepas waktu ini' }).click();
    await page.getByRole('button', { name: 'Ya, lepas' }).click();
    await page.getByText('Dibatalkan').first().waitFor();
    await house.sandbox(`/control/payments/${orderRef}/pay`, json({}));
    await moneyHasArrived(held.id);
    await page.getByText('Pembayaranmu masuk setelah sesi ini dibatalkan.').waitFor();
    await shot(page, '29-paid-after-cancel-360');
  });

  test('a rejected client reads why and gets everything back', async () => {
    const { page, client } = phone;
    const { id } = await scene.requested(client, 21);
    const practice = await openContext(browser, { viewport: DESK, timezoneId: 'Asia/Jakarta' });
    await practice.context.addCookies(scene.psychologist.browserCookies);
    await practice.page.goto(`${house.url}/praktik/sesi/${id}`);
    await practice.page.getByRole('button', { name: 'Tolak permintaan Sari' }).click();
    const dialog = practice.page.getByRole('dialog');
    await dialog.getByText('Rp250.000').waitFor();
    await dialog.getByLabel('Saya tidak bisa pada waktu itu').check();
    await dialog.getByLabel('Pesan untuk klien').fill('Maaf, saya harus ke luar kota.');
    await shot(practice.page, '30-reject-1280');
    await dialog.getByRole('button', { name: 'Tolak dan kembalikan dana' }).click();
    await practice.page.getByText(/dikembalikan penuh kepada klien/).waitFor();
    expect(practice.faults).toEqual([]);
    await practice.context.close();
    await page.goto(`${house.url}/sesi/${id}`);
    await page.getByText('Maaf, saya harus ke luar kota.').waitFor();
    await moneyHasArrived(id);
    await shot(page, '31-rejected-360');
  });

  function slot(index: number): Schemas['Slot'] {
    const found = slots[index];
    if (!found) throw new Error('There is no such slot.');
    return found;
  }

  function look({ startsAt }: Schemas['Slot']): Promise<Schemas['BookingResponse']> {
    return holdAndLook(house, phone, { practice: scene.practice, startsAt });
  }

  function bookingPage(startsAt: string): string {
    const { psychologistId: psikolog, serviceId: layanan } = scene.practice;
    const chosen = new URLSearchParams({ psikolog, layanan, waktu: startsAt });
    return `${house.url}/pesan?${chosen.toString()}`;
  }

  function midtrans(switches: object): Promise<unknown> {
    return house.sandbox('/control/faults/midtrans', { ...json(switches), method: 'PUT' });
  }

  function payLate(orderRef: string): Promise<unknown> {
    return house.sandbox(`/control/payments/${orderRef}/pay`, json({ late: true }));
  }

  /** Waits for the bank, then for the page to say so. */
  async function moneyHasArrived(id: string): Promise<void> {
    const { page, client } = phone;
    await eventually('the refund to be confirmed', async () => {
      await house.jobs.settle();
      return (await client.booking(id)).refund?.status === 'confirmed';
    });
    await page.reload();
    await page.getByText('Sudah sampai.').waitFor();
  }

  async function linkInMail(address: string): Promise<string> {
    return eventually('the mail with other times', async () => {
      const { items } = await house.sandbox<{ items: { text: string }[] }>(
        `/control/mails?to=${encodeURIComponent(address)}`,
      );
      return items.flatMap(({ text }) => /\S+\/lagi\?waktu=\S+/.exec(text) ?? [])[0];
    });
  }

  async function noSidewaysScroll(page: Page): Promise<void> {
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
