import { fileURLToPath } from 'node:url';
import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { DESK, launchBrowser, openContext, PHONE, shot } from '../support/browser.js';
import { openHouse, type House } from '../support/house.js';
import { account } from '../support/practice.js';
import { addTotp } from '../support/stage-factors.js';
import { ok, PASSWORD } from '../support/visitor.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };
const AUTHENTICATOR = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(FRONT_ENDS), launchBrowser()]);
}, 90_000);

afterAll(async () => {
  await browser.close();
  await house.close();
});

/** An authenticator in the pocket; it answers at once, or only once it is told to. */
async function carryAuthenticator(page: Page): Promise<(isReady: boolean) => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const options = AUTHENTICATOR;
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', { options });
  return async (enabled) => {
    const simulation = { authenticatorId, enabled };
    await devtools.send('WebAuthn.setAutomaticPresenceSimulation', simulation);
  };
}

async function logIn(page: Page, email: string): Promise<void> {
  await page.goto(`${house.url}/masuk`);
  await page.getByLabel('Email atau nomor HP').fill(email);
  await page.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

describe('two-step verification in a browser', () => {
  it('takes a passkey on a phone, asks for it after the password, and lets it in alone', async () => {
    const { email } = await house.visitor().register();
    const { context, page, faults } = await openContext(browser, {
      viewport: PHONE,
      timezoneId: 'Asia/Jakarta',
    });
    await logIn(page, email);
    await page.waitForURL((url) => url.pathname !== '/masuk');
    const hold = await carryAuthenticator(page);
    await page.goto(`${house.url}/akun/keamanan/verifikasi`);
    await page.getByRole('button', { name: 'Tambah passkey' }).click();
    await shot(page, '60-passkey-name-360');
    await page.getByRole('dialog').getByRole('button', { name: 'Tambah passkey' }).click();
    await page.getByText('Pastikan ini memang pemilik akun').waitFor();
    await shot(page, '61-step-up-360');
    await page.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByText('Simpan kode pemulihan ini').waitFor();
    await shot(page, '62-recovery-codes-360');
    await page.getByRole('button', { name: 'Sudah saya simpan' }).click();
    await page.getByText('10 kode tersisa').waitFor();
    await shot(page, '63-factors-360');
    // A finger that waits already would be in by what the browser offers for the first field.
    await hold(false);
    await context.clearCookies();
    await page.evaluate('localStorage.clear()');
    await logIn(page, email);
    await page.getByRole('heading', { name: 'Langkah kedua' }).waitFor();
    await shot(page, '64-second-step-360');
    await hold(true);
    await page.getByRole('button', { name: 'Pakai passkey' }).click();
    await page.waitForURL((url) => url.pathname !== '/masuk');
    await context.clearCookies();
    await page.evaluate('localStorage.clear()');
    await hold(false);
    // Without what the browser offers for the first field, the button alone is left.
    await page.addInitScript(
      'PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)',
    );
    await page.goto(`${house.url}/masuk`);
    await shot(page, '65-log-in-360');
    await hold(true);
    await page.getByRole('button', { name: 'Masuk dengan passkey' }).click();
    await page.waitForURL((url) => url.pathname !== '/masuk');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('asks an admin for a code, and once more before somebody is invited', async () => {
    const email = 'wayan@kantor.test';
    await account(house, { email, roles: ['admin'] });
    const before = house.visitor();
    await before.logIn(email);
    const { secret, codes } = await addTotp(before);
    const { context, page, faults } = await openContext(browser, {
      viewport: DESK,
      timezoneId: 'Asia/Jakarta',
    });
    await page.goto(`${house.url}/admin/login`);
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Kata sandi').fill(PASSWORD);
    await shot(page, '66-portal-log-in-1280');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByRole('heading', { name: 'Langkah kedua' }).waitFor();
    await shot(page, '67-portal-second-step-1280');
    const epoch = Math.floor(Date.now() / 1000) + 30;
    await page.getByLabel('Kode dari aplikasi autentikator').fill(generateSync({ secret, epoch }));
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/login'));
    await page.goto(`${house.url}/admin/team`);
    await page.getByRole('button', { name: 'Undang admin' }).click();
    await page.getByRole('dialog').getByLabel('Email', { exact: true }).fill('baru@kantor.test');
    await page.getByRole('button', { name: 'Kirim undangan' }).click();
    await page.getByText('Pastikan ini memang Anda').waitFor();
    await page.getByRole('button', { name: 'Kode pemulihan' }).click();
    await page.getByLabel('Kode pemulihan').fill(codes[0] ?? '');
    await shot(page, '68-portal-step-up-1280');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByText('Undangan dikirim ke baru@kantor.test.').waitFor();
    await shot(page, '69-portal-invitations-1280');
    const { items } = await ok(before.api.GET('/api/v1/admin/team-invitations'));
    expect(items.map(({ email: invited }) => invited)).toEqual(['baru@kantor.test']);
    expect(faults).toEqual([]);
    await context.close();
  });
});
