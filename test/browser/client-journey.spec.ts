import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator } from 'playwright-core';
import { DESK, launchBrowser, PHONE } from '../support/browser.js';
import { FAKE_MEDIA, KEEP_CALLS } from '../support/call.js';
import { addCategory } from '../support/applicant.js';
import { eventually } from '../support/eventually.js';
import { keyboardOf, mouse } from '../support/hands.js';
import { openHouse, type House } from '../support/house.js';
import { meetInRoom } from '../support/meeting.js';
import { faultsInTheBooks } from '../support/money.js';
import { noteTaking } from '../support/note-taking.js';
import { openPractice, type Practice } from '../support/practice.js';
import { assign } from '../support/progress-bench.js';
import { ok, PASSWORD, type Visitor } from '../support/visitor.js';
import { bookAndPay } from './steps/booking.js';
import { answer, openFromMenu, seeProgress } from './steps/progress.js';
import { walkerOf, RUNS, signIn, type Run, type Walker } from '../support/walker.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };
const NAME = 'Sari';
const SUMMARY = 'Hari ini kita menamai yang membuatmu terjaga.';
const TASK = 'Menulis tiga hal sebelum tidur';
const SAID = 'Tenang dan tidak menghakimi.';
/** How the site learns that nothing was said of a session yet. */
const NOT_REVIEWED = /^404 \S+\/review$/;
/** Whoever reads over a shoulder learns nothing from a subject. */
const TELLING = /psi[ck]olog|psychol|konsul|consult|terap|therap|Anindya/i;

describe('a client’s whole way, in a browser', () => {
  let house: House;
  let browser: Browser;
  let practice: Practice;
  let psychologist: Visitor;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(FRONT_ENDS), launchBrowser(FAKE_MEDIA)]);
    await addCategory(house);
    const rated = { count: 20, sum: 98 };
    practice = await openPractice(house, { categories: ['kecemasan'], rated });
    await openPractice(house, { name: 'Bagus Santosa', rated: { count: 9, sum: 37 } });
    psychologist = house.visitor();
    await psychologist.logIn(practice.email);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  test.each(RUNS)(
    'finds, books, pays, meets, answers, reads, sees and reviews: in $language, $viewport.width px wide',
    async (run) => {
      const client = await walkerOf(browser, run, { name: 'client', expected: [NOT_REVIEWED] });
      await client.context.addInitScript(KEEP_CALLS);
      const isWide = run.viewport === DESK;
      // The wide run does not touch the mouse until the time is paid for.
      if (isWide) client.hands = keyboardOf(client.page);
      const email = `${randomUUID()}@contoh.test`;
      await find(client, run);
      await chooseTime(client);
      await register(client, email);
      const bookingId = await bookAndPay(client);
      client.hands = mouse;
      await becomesCertain(client, bookingId);
      await isReminded(bookingId, email);
      await meet(client, bookingId);
      await psychologistWrites(bookingId);
      await answer(client, run);
      await seeProgress(client);
      await readSummary(client, run);
      await review(client);
      await lookAround(client);
      expect(client.faults).toEqual([]);
      expect(await faultsInTheBooks(house.database)).toEqual([]);
    },
    180_000,
  );

  /** From the landing page to somebody who fits. */
  async function find(client: Walker, { language, viewport }: Run): Promise<void> {
    const { page, hands, say } = client;
    await page.goto(house.url);
    if (language === 'en') await hands.press(page.getByRole('button', { name: 'English' }));
    await client.heading(say('home.title')).waitFor();
    await client.look('01-landing');
    await hands.write(
      page.getByLabel(say('home.search.query')),
      language === 'id' ? 'cemas' : 'anxiety',
    );
    await hands.press(client.button(say('home.search.submit')));
    await page.waitForURL(/\/cari/);
    const isPhone = viewport === PHONE;
    if (isPhone) await hands.press(client.button(say('search.showFilters', 0)));
    const filters = isPhone ? page.getByRole('dialog') : page.getByRole('main');
    const topic = language === 'id' ? 'Kecemasan' : 'Anxiety';
    const choice = (name: Parameters<typeof say>[0]): Locator =>
      filters.getByLabel(say(name), { exact: true }).filter({ visible: true });
    await hands.pick(choice('search.category'), topic);
    await hands.pick(
      choice('search.rating'),
      say('search.ratingFrom', language === 'id' ? '4,5' : '4.5'),
    );
    await page.waitForURL(/nilai=4\.5/);
    await client.look('02-filters');
    if (isPhone) await hands.press(client.button(say('search.showResults')));
    await client.link('Bagus Santosa').first().waitFor({ state: 'detached' });
    await client.look('02-search');
    await hands.press(client.link(/^Ratri Anindya/).first());
    await page.waitForURL(/\/psikolog\//);
  }

  async function chooseTime({ page, hands, say, look, button }: Walker): Promise<void> {
    const days = page.getByRole('group', { name: say('profile.panel.day') });
    await hands.choose(days.getByRole('radio').nth(3));
    await hands.choose(page.getByRole('radio', { name: /^1[0-9][.:]00/ }).first());
    await look('03-profile');
    await hands.press(button(say('profile.panel.submit')));
    await page.waitForURL(/\/daftar/);
  }

  async function register(client: Walker, email: string): Promise<void> {
    const { page, hands, say } = client;
    await client.text(say('auth.remembered.body').split('.')[0] ?? '').waitFor();
    await client.look('04-register');
    await hands.write(page.getByLabel(say('auth.register.name'), { exact: true }), NAME);
    await hands.write(page.getByLabel(say('auth.register.email'), { exact: true }), email);
    await hands.write(page.getByLabel(say('auth.register.password'), { exact: true }), PASSWORD);
    await hands.choose(page.getByLabel(say('auth.register.accept')));
    await hands.press(client.button(say('auth.register.submit')));
    await page.waitForURL(/\/pesan/);
  }

  async function becomesCertain(client: Walker, id: string): Promise<void> {
    const params = { path: { id } };
    await ok(psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params }));
    await client.page.reload();
    await client.text(client.say('sessions.status.confirmed.label')).first().waitFor();
    await client.look('08-confirmed');
  }

  /** Confirmed, a day before, an hour before: three mails that say nothing to others. Then ten minutes are left. */
  async function isReminded(id: string, email: string): Promise<void> {
    const { startsAt } = await psychologist.booking(id);
    const minutes = Math.ceil((Date.parse(startsAt) - house.now()) / 60_000);
    await house.advance(minutes - 24 * 60);
    await house.advance(23 * 60);
    const to = encodeURIComponent(email);
    const subjects = await eventually('confirmation and both reminders', async () => {
      const { items } = await house.sandbox<{ items: { subject: string }[] }>(
        `/control/mails?to=${to}`,
      );
      return items.length >= 3 && items.map(({ subject }) => subject);
    });
    expect(subjects.filter((subject) => TELLING.test(subject))).toEqual([]);
    await house.advance(50);
  }

  async function meet(client: Walker, id: string): Promise<void> {
    const { page, say } = client;
    await page.goto(`${house.url}/sesi/${id}`);
    await client.link(say('room.card.enter')).click();
    await page.getByLabel(say('room.door.level')).waitFor();
    await client.look('09-door');
    const host = await walkerOf(browser, RUNS[0] ?? raise(), { name: 'host' });
    await signIn(host, psychologist, { url: house.url, language: 'id' });
    await host.context.addInitScript(KEEP_CALLS);
    await host.page.goto(`${house.url}/praktik/sesi/${id}/ruang`);
    await meetInRoom({ guest: client, host, guestName: NAME });
    await page.getByLabel(say('room.chat.label')).fill('Suaranya jelas.');
    await page.keyboard.press('Enter');
    await host.page.getByText('Suaranya jelas.').first().waitFor();
    await client.look('11-call');
    await client.button(say('room.call.controls.leave')).click();
    await client.heading(say('room.ended.left.title')).waitFor();
    expect(host.faults).toEqual([]);
    await host.context.close();
  }

  /** What the other side does, over the API: a summary, a questionnaire, and the session is over. */
  async function psychologistWrites(id: string): Promise<void> {
    await house.advance(30);
    const { summarise, share } = noteTaking(psychologist);
    const homework = [{ id: randomUUID(), text: TASK }];
    const { version } = await ok(summarise(id, { text: SUMMARY, homework }));
    await ok(share(id, version));
    const { carePersonId } = await psychologist.booking(id);
    await ok(assign(psychologist, carePersonId));
    await house.advance(60);
    const params = { path: { id } };
    await ok(psychologist.api.POST('/api/v1/bookings/{id}/complete', { params }));
  }

  async function readSummary(client: Walker, run: Run): Promise<void> {
    const { page, say } = client;
    await openFromMenu(client, run, 'common.nav.sessions');
    await page.getByRole('tab', { name: say('sessions.tabs.past') }).click();
    await client.text(say('sessions.status.completed.label')).first().waitFor();
    await client.look('17-sessions');
    await client.link(say('journey.page.link')).click();
    await client.heading(say('journey.page.title')).waitFor();
    await client.text(SUMMARY).waitFor();
    await client.look('18-journey');
    await client.link(say('journey.page.read')).click();
    await client.text(SUMMARY).waitFor();
    await page.getByLabel(TASK).press('Space');
    await client.text(say('journey.summary.doneOf', 1, 1)).waitFor();
  }

  async function review(client: Walker): Promise<void> {
    const { page, say } = client;
    await page.getByRole('radio', { name: say('reviews.own.star', 5) }).check({ force: true });
    await page.getByLabel(say('reviews.own.text')).fill(SAID);
    await client.look('19-review');
    await client.button(say('reviews.own.submit')).click();
    await client.text(say('reviews.own.saved')).waitFor();
    await client.heading(say('reviews.own.yours')).waitFor();
    await client.look('20-reviewed');
    await page.goto(`${house.url}/psikolog/${practice.psychologistId}`);
    await client.text(SAID).first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain(NAME);
    await client.look('21-profile-reviewed');
  }

  async function lookAround(client: Walker): Promise<void> {
    const { page, say } = client;
    await page.goto(`${house.url}/akun`);
    await client.button(say('messages.save')).waitFor();
    await client.look('22-account');
    await page.goto(`${house.url}/bantuan`);
    await client.heading(say('help.title')).waitFor();
    await client.look('23-help');
  }
});

function raise(): never {
  throw new Error('There is no such run.');
}
