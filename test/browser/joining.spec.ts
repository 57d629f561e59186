import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { addCategory } from '../support/applicant.js';
import { DESK, launchBrowser, openContext, PHONE, shot } from '../support/browser.js';
import { drawPaper } from '../../src/demo/papers/draw-paper.js';
import { aPng, pdfWith } from '../support/documents.js';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { account } from '../support/practice.js';
import { PASSWORD } from '../support/visitor.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };
const NAME = 'Wulan Maheswari';
const REASON = 'Nomor ijazahnya belum lengkap.';

describe('a psychologist who joins, in a browser', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    house = await openHouse(FRONT_ENDS);
    browser = await launchBrowser();
    await addCategory(house);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  test('registers, is asked for more, is approved, opens the practice and is found', async () => {
    const joining = await openContext(browser, { viewport: PHONE, timezoneId: 'Asia/Jakarta' });
    const office = await openContext(browser, { viewport: DESK, timezoneId: 'Asia/Jakarta' });
    const { page } = joining;
    await register(page);
    await writeProfile(page);
    await writeCredentials(page);
    await page.getByRole('button', { name: 'Ajukan untuk diperiksa' }).press('Enter');
    await page.getByText('Pendaftaran Anda sedang diperiksa').waitFor();
    await shot(page, 'joining-05-waiting-360');

    await enterOffice(office.page);
    await decide(office.page, {
      act: 'Minta dilengkapi',
      reason: REASON,
      told: /diminta melengkapi/,
    });
    await page.reload();
    await page.getByText(REASON).first().waitFor();
    await shot(page, 'joining-06-more-needed-360');
    await noSidewaysScroll(page);
    await page.getByRole('link', { name: 'Ajukan' }).click();
    await page.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click();
    await page.getByText('Pendaftaran Anda sedang diperiksa').waitFor();

    await office.page.reload();
    await checkDocuments(office.page);
    await decide(office.page, { act: 'Setujui', told: /profilnya sudah tampil/ });
    await shot(office.page, 'joining-09-approved-1280');
    await page.reload();
    await openPractice(page);
    await page.goto(`${house.url}/cari?q=Wulan`);
    await page
      .getByRole('link', { name: new RegExp(NAME) })
      .first()
      .click();
    await page
      .getByRole('radio', { name: /waktu kosong/ })
      .first()
      .waitFor();
    await page.getByText('Izin praktik (SIPP)').waitFor();
    await shot(page, 'joining-13-found-360');
    expect([joining.faults, office.faults]).toEqual([[], []]);
  }, 180_000);

  async function register(page: Page): Promise<void> {
    await page.goto(house.url);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Untuk psikolog' }).click();
    await page.getByRole('heading', { name: 'Buka praktik Anda' }).waitFor();
    await page.getByLabel('Nama', { exact: true }).fill(NAME);
    await page.getByLabel('Email').fill(`${randomUUID()}@contoh.test`);
    await page.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
    await page.getByLabel(/Saya berusia 18 tahun/).check();
    await page.getByRole('button', { name: 'Buat akun' }).click();
    await page.getByRole('heading', { name: 'Bergabung' }).waitFor();
    await shot(page, 'joining-01-begin-360');
    await noSidewaysScroll(page);
  }

  /** Without a line nothing is lost, gaps are told beside their fields, and a reload brings it all back. */
  async function writeProfile(page: Page): Promise<void> {
    await page.getByLabel('Gelar dan sebutan').fill('M.Psi., Psikolog');
    await page.getByText('Semua tersimpan.').waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('Kota').fill('Malang');
    await page.getByText(/Belum tersimpan: sambungan terputus/).waitFor();
    await shot(page, 'joining-02-offline-360');
    await page.context().setOffline(false);
    await page.getByText('Semua tersimpan.').waitFor();
    await page.getByRole('button', { name: 'Lanjut ke izin dan ijazah' }).click();
    await page.getByText('Ada yang perlu diperbaiki').waitFor();
    await shot(page, 'joining-03-gaps-360');
    await page.reload();
    await page.getByLabel('Kota').waitFor();
    expect(await page.getByLabel('Kota').inputValue()).toBe('Malang');
    await page.getByLabel('Gender').selectOption({ label: 'Perempuan' });
    await page.getByLabel('Mulai praktik tahun').selectOption('2019');
    await page.getByRole('checkbox', { name: 'Indonesia' }).check();
    await page.getByRole('checkbox', { name: 'Kecemasan' }).check();
    await page.getByLabel(/Pendekatan/).fill('CBT, ACT');
    await page.getByLabel(/Satu kalimat/).fill('Menemani yang sulit tidur');
    await page.getByLabel('Tentang Anda').fill('Kita mulai pelan-pelan.');
    await page.getByRole('button', { name: 'Lanjut ke izin dan ijazah' }).press('Enter');
    await page.getByRole('heading', { name: 'Izin dan ijazah' }).waitFor();
  }

  async function writeCredentials(page: Page): Promise<void> {
    for (const [type, number] of [
      ['SIPP', '0412-19-2-1'],
      ['SSP', 'SSP-0412'],
      ['DEGREE', 'UGM/2018/0412'],
    ] as const) {
      await page.getByRole('button', { name: 'Tambah izin atau ijazah' }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Jenis').selectOption(type);
      await dialog.getByLabel('Nomor').fill(number);
      await dialog.getByRole('button', { name: 'Simpan' }).click();
      await dialog.getByText('Bagian ini perlu diisi.').waitFor();
      await dialog.getByLabel('Penerbit').fill('HIMPSI');
      await dialog.getByLabel('Tanggal terbit').fill('2024-05-02');
      await dialog.getByRole('button', { name: 'Simpan' }).dblclick();
      await page.getByText(number).waitFor();
    }
    await sendDocuments(page);
    await shot(page, 'joining-04-credentials-360');
    await noSidewaysScroll(page);
    await page.getByRole('button', { name: 'Lanjut ke pengajuan' }).click();
  }

  /** What cannot be taken is told beside its credential; what can is there, and can be looked at. */
  async function sendDocuments(page: Page): Promise<void> {
    const paper = {
      type: 'application/pdf',
      content: drawPaper({ heading: 'SERTIFIKAT', holder: NAME, lines: [['Nomor', '0412']] }),
    };
    const choose = (what: string) =>
      page.getByLabel(`Pilih berkas ${what}`, { exact: true }).last();
    const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
    await choose('SIPP').setInputFiles(file('sipp.docx', 'application/msword', paper.content));
    await page.getByText('Ini bukan PDF, JPEG, atau PNG.').waitFor();
    const scripted = pdfWith('<< /S /JavaScript >>');
    await choose('SIPP').setInputFiles(file('sipp.pdf', paper.type, scripted));
    await page.getByText(/PDF ini berisi skrip/).waitFor();
    await shot(page, 'joining-04a-refused-360');
    await choose('SIPP').setInputFiles(file('sipp.pdf', paper.type, paper.content));
    await page.getByRole('button', { name: 'Lihat berkas SIPP' }).waitFor();
    await choose('SSP').setInputFiles(file('ssp.png', 'image/png', aPng().content));
    await page.getByRole('button', { name: 'Lihat berkas SSP' }).waitFor();
    await choose('Ijazah').setInputFiles(file('ijazah.pdf', paper.type, paper.content));
    await page.getByRole('button', { name: 'Ganti berkas Ijazah' }).waitFor();
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Lihat berkas SSP' }).click(),
    ]);
    await tab.waitForURL(/document\?expires=/);
    await tab.close();
  }

  /** Compares each document with what was written, beside it, and says where that was looked up. */
  async function checkDocuments(page: Page): Promise<void> {
    for (const type of ['SIPP', 'SSP', 'Ijazah']) {
      await page.getByRole('tab', { name: new RegExp(`^${type}`) }).click();
      const panel = page.getByRole('tabpanel', { name: new RegExp(`^${type}`) });
      await panel
        .getByTitle(`Dokumen ${type}`)
        .or(panel.getByAltText(`Dokumen ${type}`))
        .waitFor();
      for (const box of await panel.getByRole('checkbox').all()) await box.check();
      await panel.getByLabel('Dicocokkan di').fill('himpsi.or.id/cari-psikolog');
      if (type === 'SIPP') await shot(page, 'joining-08c-checklist-1280');
      await panel.getByRole('button', { name: 'Simpan pemeriksaan' }).click();
      await page.getByText(`Pemeriksaan ${type} tersimpan.`).waitFor();
    }
  }

  async function enterOffice(page: Page): Promise<void> {
    const email = `${randomUUID()}@kantor.test`;
    await account(house, { email, roles: ['admin'] });
    await page.goto(`${house.url}/admin`);
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Kata sandi').fill(PASSWORD);
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.getByRole('link', { name: 'Pendaftaran' }).first().click();
    await page.getByRole('link', { name: NAME }).waitFor();
    await shot(page, 'joining-07-queue-1280');
    await page.getByRole('link', { name: NAME }).press('Enter');
    await page.getByText('0412-19-2-1').waitFor();
    await shot(page, 'joining-08-application-1280');
  }

  async function decide(
    page: Page,
    of: { act: string; reason?: string; told: RegExp },
  ): Promise<void> {
    await page.getByRole('button', { name: of.act }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(NAME).first().waitFor();
    if (of.reason !== undefined) {
      await dialog.getByRole('button', { name: of.act }).click();
      await dialog.getByText('Tulis alasannya dulu', { exact: false }).waitFor();
      await dialog.getByLabel('Alasan').fill(of.reason);
      await shot(page, 'joining-08b-reason-1280');
    }
    await dialog.getByRole('button', { name: of.act }).press('Enter');
    await page.getByText(of.told).waitFor();
  }

  async function openPractice(page: Page): Promise<void> {
    await page.getByText('Anda sudah diterima').waitFor();
    await shot(page, 'joining-10-checklist-360');
    await page.getByRole('link', { name: /Tulis layanan dan harganya/ }).click();
    await page.getByRole('button', { name: 'Tambah layanan' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nama layanan').fill('Konsultasi individu');
    await dialog.getByLabel('Harga (rupiah)').fill('250.000');
    await shot(page, 'joining-11-service-360');
    await dialog.getByRole('button', { name: 'Simpan layanan' }).click();
    await page.getByText('Rp250.000').first().waitFor();
    await noSidewaysScroll(page);
    await shot(page, 'joining-12-services-360');
    const api = page.context().request;
    await eventually('the schedule to take hours', async () => {
      const answer = await api.put(`${house.url}/api/v1/schedule/working-hours`, {
        headers: { origin: house.url },
        data: {
          timeZone: 'Asia/Jakarta',
          rules: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
        },
      });
      return answer.ok();
    });
    await page.goto(`${house.url}/praktik`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('Anda sudah diterima').waitFor({ state: 'detached' });
  }

  async function noSidewaysScroll(page: Page): Promise<void> {
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
