import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { addCategory, applicant, submit } from '../support/applicant.js';
import { launchBrowser, PHONE } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { faultsInTheBooks } from '../support/money.js';
import { pastSession } from '../support/past-session.js';
import { account } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import { ok, PASSWORD, type Visitor } from '../support/visitor.js';
import { readOwnData } from './steps/own-data.js';
import { fileOf } from './steps/reports.js';
import { RUNS, walkerOf, type Run, type Walker } from '../support/walker.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };
const REASON = 'Nomor ijazahnya belum lengkap.';
const INSULT = 'Menghina sepanjang sesi.';
/** This practice was opened without one. */
const NO_APPLICATION = /^404 \S+\/application$/;
const CLIENT = 'Sari';
const NAMES = { id: 'Wulan Maheswari', en: 'Ajeng Sekar Larasati' };

/** What has happened before the admin comes to work. */
interface Affairs {
  readonly name: string;
  readonly applicant: Visitor;
  readonly client: Visitor & { readonly me: { readonly id: string; readonly email: string } };
  readonly bookingId: string;
  readonly reviewId: string;
}

describe('an admin’s whole day, in a browser', () => {
  let house: House;
  let browser: Browser;
  let scene: Scene;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(FRONT_ENDS), launchBrowser()]);
    await addCategory(house);
    scene = await Scene.set(house);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  test.each(RUNS)(
    'approves, watches bookings and money, suspends, moderates, exports: in $language, $viewport.width px wide',
    async (run) => {
      const affairs = await affairsOf(NAMES[run.language]);
      const admin = await walkerOf(browser, run, { name: 'admin', expected: [NO_APPLICATION] });
      await enter(admin, run);
      await approve(admin, run, affairs);
      await watchBooking(admin, run, affairs);
      await followMoney(admin, run);
      await suspend(admin, run, affairs);
      await moderate(admin, run, affairs);
      await open(admin, run, { entry: 'statistics.title', title: 'statistics.title' });
      await readStatistics(admin);
      await open(admin, run, { entry: 'finance.title', title: 'finance.title' });
      await readFinance(admin);
      await open(admin, run, { entry: 'helpContact.list', title: 'helpContact.list' });
      await admin.look('20-help-contacts');
      await readOwnData(admin);
      expect(admin.faults).toEqual([expect.stringMatching(/^403 .*\/suspend$/)]);
      expect(await faultsInTheBooks(house.database)).toEqual([]);
    },
    120_000,
  );

  async function affairsOf(name: string): Promise<Affairs> {
    const { visitor } = await applicant(house, name);
    const client = await scene.newClient();
    const { id } = await scene.requested(client);
    const params = { path: { id } };
    await ok(scene.psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params }));
    const hoursAgo = 2 * name.length;
    const past = await pastSession(house, scene.practice, { clientId: client.me.id, hoursAgo });
    const { id: reviewId } = await ok(
      client.api.POST('/api/v1/bookings/{id}/review', {
        params: { path: { id: past } },
        body: { rating: 1, text: INSULT },
      }),
    );
    await ok(
      scene.psychologist.api.POST('/api/v1/reviews/{id}/report', {
        params: { path: { id: reviewId } },
        body: { reason: 'insult', words: 'Bukan tentang sesi.' },
      }),
    );
    return { name, applicant: visitor, client, bookingId: id, reviewId };
  }

  async function enter(admin: Walker, { language }: Run): Promise<void> {
    const { page, tell } = admin;
    const email = `${randomUUID()}@kantor.test`;
    await account(house, { email, roles: ['admin'], name: 'Bima Pratama' });
    await page.goto(`${house.url}/admin`);
    if (language === 'en') await page.getByTitle('English').click();
    await admin.heading(tell('login.title')).waitFor();
    await admin.look('01-login');
    await page.getByLabel(tell('login.email')).fill(email);
    await page.getByLabel(tell('login.password')).fill(PASSWORD);
    await admin.button(tell('login.submit')).click();
    await admin.heading(tell('overview.sessions')).waitFor();
    await admin.look('02-overview');
  }

  /** Through the portal's own menu, until the page has said its name. */
  async function open(
    admin: Walker,
    run: Run,
    to: { entry: string; title: string },
  ): Promise<void> {
    const { page, tell } = admin;
    if (run.viewport === PHONE) await admin.button(tell('shell.openMenu')).click();
    const menu = page.getByRole('navigation', { name: tell('shell.menu') }).last();
    await menu.getByRole('link', { name: tell(to.entry), exact: true }).click();
    await page.getByRole('heading', { name: tell(to.title), level: 1 }).waitFor();
  }

  async function search({ page, tell }: Walker, words: string): Promise<void> {
    const field = page.getByRole('searchbox', { name: tell('filters.search') });
    await field.fill(words);
    await field.press('Enter');
  }

  /** Asks for more with a reason, sees it handed in again, checks each document, and approves. */
  async function approve(admin: Walker, run: Run, { name, applicant: by }: Affairs): Promise<void> {
    const { page, tell } = admin;
    await open(admin, run, { entry: 'shell.nav.applications', title: 'application.list' });
    await admin.link(name).waitFor();
    await admin.look('03-queue');
    await admin.link(name).press('Enter');
    await admin.button(tell('decision.request_more')).click();
    const dialog = page.getByRole('dialog');
    const send = dialog.getByRole('button', { name: tell('decision.request_more') });
    await send.click();
    await dialog.getByText(tell('decision.reasonMissing')).waitFor();
    await write(dialog.getByLabel(tell('decision.reason')), REASON);
    await admin.look('04-reason');
    await enterUntil(admin.text(tell('decision.done.request_more', { name })), send);
    await submit(by);
    await page.reload();
    await checkDocuments(admin);
    await admin.button(tell('decision.approve')).click();
    await admin.look('06-approve');
    const yes = dialog.getByRole('button', { name: tell('decision.approve') });
    await enterUntil(admin.text(tell('decision.done.approve', { name })), yes);
    await admin.look('07-approved');
  }

  /** Compares each document with what was written, beside it, and says where that was looked up. */
  async function checkDocuments(admin: Walker): Promise<void> {
    const { page, tell } = admin;
    for (const code of ['SIPP', 'SSP', 'DEGREE']) {
      const type = tell(`credential.${code}`);
      await page.getByRole('tab', { name: new RegExp(`^${type}`) }).click();
      const panel = page.getByRole('tabpanel', { name: new RegExp(`^${type}`) });
      const title = tell('credential.document', { type });
      await panel.getByTitle(title).or(panel.getByAltText(title)).waitFor();
      for (const box of await panel.getByRole('checkbox').all()) await tick(box);
      await write(panel.getByLabel(tell('check.evidence')), 'himpsi.or.id/cari-psikolog');
      if (code === 'SIPP') await admin.look('05-checklist');
      await panel.getByRole('button', { name: tell('check.save') }).click();
      await admin.text(tell('check.saved', { type })).waitFor();
      const found = new RegExp(`^${type}.*${tell('credential.state.good')}`);
      await page.getByRole('tab', { name: found }).waitFor();
    }
  }

  async function watchBooking(admin: Walker, run: Run, { bookingId }: Affairs): Promise<void> {
    const { page, tell } = admin;
    await open(admin, run, { entry: 'shell.nav.bookings', title: 'booking.list' });
    await page.getByRole('cell', { name: CLIENT }).first().waitFor();
    await admin.look('08-bookings');
    await search(admin, bookingId);
    await admin.link(/WIB$/).first().click();
    await page.waitForURL(new RegExp(bookingId));
    await page.getByText(tell('ledger.account.client_funds')).first().waitFor();
    await admin.look('09-booking');
  }

  /** From a booking to its payment and ledger, then the list of all. */
  async function followMoney(admin: Walker, run: Run): Promise<void> {
    const { page, tell } = admin;
    const payments = page.getByRole('region', { name: tell('transaction.list') });
    await payments.getByRole('link', { name: /WIB$/ }).click();
    await admin.heading(tell('transaction.titleOf', { payer: CLIENT })).waitFor();
    const received = page.getByRole('article', { name: tell('ledger.cause.payment.received') });
    const sum = tell('ledger.balanced', { total: '' }).trim();
    const total = await received.getByRole('row', { name: new RegExp(sum) }).innerText();
    expect(total.match(/250[.,]000/g)).toHaveLength(2);
    await admin.look('10-transaction');
    await open(admin, run, { entry: 'shell.nav.transactions', title: 'transaction.list' });
    await admin.text(/^RP-/).first().waitFor();
    await admin.look('11-transactions');
  }

  /** Out at once, everywhere; and back in. */
  async function suspend(admin: Walker, run: Run, { client }: Affairs): Promise<void> {
    const { tell } = admin;
    await open(admin, run, { entry: 'shell.nav.clients', title: 'client.list' });
    await search(admin, client.me.email);
    await admin.look('12-clients');
    await admin.link(CLIENT).first().click();
    await admin.heading(CLIENT).waitFor();
    await admin.look('13-client');
    const decide = async (act: 'suspend' | 'restore'): Promise<void> => {
      await admin.button(tell(`standing.${act}`)).click();
      const dialog = admin.page.getByRole('dialog');
      const reason = dialog.getByRole('textbox', { name: tell('decision.reason') });
      await reason.fill('Diminta pemiliknya.');
      if (act === 'suspend') {
        await dialog.getByText(tell('suspension.atOnce'), { exact: true }).click();
        await admin.look('14-suspend');
      }
      await dialog.getByRole('button', { name: tell(`standing.${act}`) }).click();
      if (act === 'suspend') await proveOnceMore(admin);
      await admin.text(tell(`standing.done.${act}`, { name: CLIENT })).waitFor();
    };
    await decide('suspend');
    expect((await client.api.GET('/api/v1/me')).response.status).toBe(401);
    await admin.look('15-suspended');
    await decide('restore');
    await client.logIn(client.me.email);
  }

  /** What suspends somebody, and what brings files of money, asks for the password of the last ten minutes. */
  async function proveOnceMore({ page, tell }: Walker): Promise<void> {
    const dialog = page.getByRole('dialog', { name: tell('proof.title') });
    await dialog.getByLabel(tell('proof.password'), { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: tell('proof.submit') }).click();
  }

  async function moderate(admin: Walker, run: Run, { reviewId }: Affairs): Promise<void> {
    const { page, tell } = admin;
    await open(admin, run, { entry: 'shell.nav.reviews', title: 'review.list' });
    await search(admin, reviewId);
    await admin.text(INSULT).first().waitFor();
    await admin.look('16-reviews');
    await admin.link('Ratri Anindya').first().click();
    await page.waitForURL(new RegExp(reviewId));
    await admin.text(tell('review.notNamed')).waitFor();
    await admin.look('17-review');
    expect(await isShown(reviewId)).toBe(true);
    await admin.button(tell('moderate.hide')).click();
    await page.getByRole('dialog').getByLabel(tell('decision.reason')).fill('Menghina orangnya.');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: tell('moderate.hide') })
      .click();
    await admin.text(tell('moderate.done.hide')).waitFor();
    expect(await isShown(reviewId)).toBe(false);
    await admin.look('18-hidden');
    await followPsychologist(page, admin);
  }

  /** Whose figures are looked at is whose they are as files. */
  async function readStatistics(admin: Walker): Promise<void> {
    await admin.heading(admin.tell('statistics.bookings')).waitFor();
    await admin.look('21-statistics');
    const csv = await exported(admin, /CSV/);
    expect(csv.content).toContain(',');
    expect(csv.name).toMatch(/\.csv$/);
  }

  async function readFinance(admin: Walker): Promise<void> {
    await admin.heading(admin.tell('finance.owed')).waitFor();
    await admin.heading(admin.tell('finance.trialBalance')).waitFor();
    await admin.look('22-finance');
    const workbook = await exported(admin, /Excel/);
    expect(workbook.content).toMatch(/^PK/);
    expect(workbook.name).toMatch(/\.xlsx$/);
  }

  async function exported(admin: Walker, kind: RegExp): Promise<{ name: string; content: string }> {
    const { page, tell } = admin;
    await page.getByRole('button', { name: tell('report.export') }).click();
    return fileOf(admin, page.getByRole('menuitem', { name: kind }).first());
  }

  async function isShown(reviewId: string): Promise<boolean> {
    const path = { id: scene.practice.psychologistId };
    const { items } = await ok(
      house.visitor().api.GET('/api/v1/psychologists/{id}/reviews', { params: { path } }),
    );
    return items.some(({ id }) => id === reviewId);
  }

  async function followPsychologist(page: Page, admin: Walker): Promise<void> {
    await admin.link('Ratri Anindya').first().click();
    const schedule = page.getByRole('region', { name: admin.tell('schedule.title') });
    await schedule
      .getByText(/08[.:]00–20[.:]00/)
      .first()
      .waitFor();
    await admin.look('19-psychologist');
  }
});

/** The browser's own viewer takes the focus when a document arrives, and with it what is typed. */
async function write(field: Locator, text: string): Promise<void> {
  await eventually('the text to be there', async () => {
    await field.fill(text);
    return (await field.inputValue()) === text;
  });
}

/** A document that has just arrived may take the key that was meant for the button. */
async function enterUntil(said: Locator, button: Locator): Promise<void> {
  await eventually('the decision to be told', async () => {
    if (await button.isVisible()) await button.press('Enter');
    const isTold = said.waitFor({ timeout: 3_000 });
    return isTold.then(
      () => true,
      () => false,
    );
  });
}

/** A document that has just arrived may take what was meant for the box. */
async function tick(box: Locator): Promise<void> {
  await eventually('the box to be ticked', async () => {
    if (!(await box.isChecked())) await box.click();
    return box.isChecked();
  });
}
