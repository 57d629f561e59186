import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { addCategory } from '../support/applicant.js';
import { launchBrowser } from '../support/browser.js';
import { FAKE_MEDIA, KEEP_CALLS } from '../support/call.js';
import { checkAll } from '../support/documents.js';
import { openHouse, type House } from '../support/house.js';
import { meetInRoom } from '../support/meeting.js';
import { account } from '../support/practice.js';
import { agree } from '../support/progress-bench.js';
import { paid } from '../support/scene.js';
import { ok, type Schemas, type Visitor } from '../support/visitor.js';
import { RUNS, signIn, walkerOf, type Walker } from '../support/walker.js';
import { followUp } from './steps/follow-up.js';
import { register, writeCredentials, writeProfile } from './steps/joining.js';
import { shareSummary, writeNote } from './steps/records.js';
import { readEarnings, readReport } from './steps/reports.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };
const CLIENT = 'Sari';
const REASON = 'Sulit tidur sejak pindah kota.';
/** The journey cuts its own line once, sends files that cannot be taken, and asks before anything is shared. */
const EXPECTED = [
  /net::ERR_INTERNET_DISCONNECTED/,
  /^422 \S+\/document$/,
  /^403 \S+\/clients\/\S+\/progress$/,
];
describe('a psychologist’s whole way, in a browser', () => {
  let house: House;
  let browser: Browser;
  let admin: Visitor;
  let client: Visitor;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(FRONT_ENDS), launchBrowser(FAKE_MEDIA)]);
    await addCategory(house);
    const email = `${randomUUID()}@kantor.test`;
    await account(house, { email, roles: ['admin'] });
    admin = house.visitor();
    await admin.logIn(email);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  beforeEach(async () => {
    client = house.visitor();
    await client.register();
    await agree(client);
  });

  test.each(RUNS)(
    'joins, is approved, opens hours, confirms, meets, writes, signs, shares and reads its reports: in $language, $viewport.width px wide',
    async (run) => {
      const own = await walkerOf(browser, run, { name: 'practice', expected: EXPECTED });
      await own.context.addInitScript(KEEP_CALLS);
      const name = run.language === 'id' ? 'Wulan Maheswari' : 'Ajeng Larasati';
      await own.page.goto(house.url);
      if (run.language === 'en') await own.page.getByRole('button', { name: 'English' }).click();
      await register(own, name);
      await writeProfile(own, run);
      await writeCredentials(own, name);
      await isApproved(own, name);
      await openForBusiness(own);
      const { id, carePersonId } = await isAsked(name);
      await confirm(own);
      await meet(own, id);
      await house.advance(30);
      await own.page.goto(`${house.url}/praktik/sesi/${id}`);
      await writeNote(own);
      await shareSummary(own);
      await markCompleted(own);
      await readReport(own, CLIENT);
      await house.advance(49 * 60);
      await own.page.reload();
      await readEarnings(own);
      await followUp(own, client, carePersonId);
      // The question whether it is really them.
      expect(own.faults).toEqual([expect.stringMatching(/^403 .*\/me\/bank-account$/)]);
    },
    180_000,
  );

  /** By an admin, over the API; the page notices when it is looked at again. */
  async function isApproved(own: Walker, name: string): Promise<void> {
    const { items } = await ok(
      admin.api.GET('/api/v1/admin/applications', { params: { query: { q: name } } }),
    );
    const id = items[0]?.id ?? '';
    await checkAll(admin, id);
    const params = { path: { id } };
    await ok(admin.api.POST('/api/v1/admin/applications/{id}/approve', { params }));
    await own.page.reload();
    await own.text(own.say('joining.opening.title')).waitFor();
    await own.look('08-approved');
  }

  async function openForBusiness(own: Walker): Promise<void> {
    const { page, say } = own;
    await own.link(say('joining.opening.services')).click();
    await own.button(say('joining.services.add')).first().press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('joining.services.name')).fill('Konsultasi individu');
    await dialog.getByLabel(say('joining.services.price')).fill('250.000');
    await own.look('09-service');
    await dialog.getByRole('button', { name: say('joining.services.save') }).click();
    await own
      .text(/250[.,]000/)
      .first()
      .waitFor();
    await own.look('10-services');
    await page.goto(`${house.url}/praktik`);
    await own.link(say('joining.opening.hours')).click();
    const monday = say('practice.weekdays.1');
    await own.button(say('practice.hours.addTo', monday)).click();
    await own.button(say('practice.hours.copyOf', monday)).click();
    for (const box of await dialog.getByRole('checkbox').all()) await box.check();
    await own.look('11-copy-hours');
    await dialog.getByRole('button', { name: say('practice.hours.copySend') }).click();
    await own.button(say('practice.hours.save')).click();
    await own.text(say('practice.hours.saved')).waitFor();
    await own.look('12-hours');
    await page.goto(`${house.url}/praktik`);
    await own.text(say('practice.today.next.none')).waitFor();
    await own.text(say('joining.opening.title')).waitFor({ state: 'detached' });
    await own.look('13-today-empty');
  }

  /** A client finds the new practice, and books and pays there. */
  async function isAsked(name: string): Promise<Schemas['BookingResponse']> {
    const { items } = await ok(
      client.api.GET('/api/v1/psychologists', { params: { query: { q: name } } }),
    );
    const psychologistId = items[0]?.id ?? '';
    const path = { id: psychologistId };
    const services = await ok(
      client.api.GET('/api/v1/psychologists/{id}/services', { params: { path } }),
    );
    const serviceId = services.items[0]?.id ?? '';
    const from = new Date(house.now() + 36 * 3_600_000).toISOString();
    const to = new Date(house.now() + 96 * 3_600_000).toISOString();
    const slots = await ok(
      client.api.GET('/api/v1/psychologists/{id}/slots', {
        params: { path, query: { serviceId, from, to } },
      }),
    );
    const texts = await ok(client.api.GET('/api/v1/consent-texts'));
    const given = texts.items.filter(({ kind }) => kind === 'health_data');
    const held = await client.hold({
      ...{ psychologistId, serviceId, mode: 'video', timeZone: 'Asia/Makassar' },
      startsAt: slots.items[0]?.startsAt ?? '',
      ...{
        reason: REASON,
        consents: given.map(({ kind, textVersion }) => ({ kind, textVersion })),
      },
    });
    return paid(house, client, held);
  }

  async function confirm(own: Walker): Promise<void> {
    const { page, say } = own;
    await page.goto(`${house.url}/praktik`);
    const menu = page.getByRole('navigation', { name: say('practice.nav.label') });
    await menu.getByRole('link', { name: say('practice.nav.requests') }).click();
    await own.button(say('practice.booking.showReason')).click();
    await own.text(REASON).waitFor();
    await own.look('14-request');
    await own.button(say('practice.decide.confirmLabel', CLIENT)).click();
    await own.text(say('practice.requests.emptyTitle')).waitFor();
    await own.look('15-confirmed');
  }

  async function meet(own: Walker, id: string): Promise<void> {
    const { page, say } = own;
    const { startsAt } = await client.booking(id);
    await house.advance(Math.ceil((Date.parse(startsAt) - house.now()) / 60_000) - 10);
    await page.goto(`${house.url}/praktik`);
    await own.link(say('room.card.enter')).waitFor();
    await own.look('16-today');
    await own.link(say('practice.booking.details')).first().click();
    await own.text(say('records.note.later')).waitFor();
    await own.look('17-session');
    const guest = await walkerOf(browser, RUNS[0] ?? raise(), { name: 'guest' });
    await signIn(guest, client, { url: house.url, language: 'id' });
    await guest.context.addInitScript(KEEP_CALLS);
    await guest.page.goto(`${house.url}/sesi/${id}/ruang`);
    await own.link(say('room.card.enter')).click();
    await meetInRoom({ guest, host: own, guestName: CLIENT });
    await own.look('18-call');
    await own.button(say('room.call.controls.leave')).click();
    await own.heading(say('room.ended.left.title')).waitFor();
    expect(guest.faults).toEqual([]);
    await guest.context.close();
  }

  async function markCompleted(own: Walker): Promise<void> {
    const { page, say } = own;
    await house.advance(60);
    await page.goto(`${house.url}/praktik`);
    await own.heading(say('practice.today.awaiting')).waitFor();
    await own.look('22-awaiting');
    await own.button(say('practice.outcome.choices.completed')).click();
    await own.button(say('practice.outcome.send.completed')).click();
    const completed = say('practice.status.completed');
    await own.text(say('practice.outcome.marked', CLIENT, completed)).waitFor();
  }
});

function raise(): never {
  throw new Error('There is no such run.');
}
