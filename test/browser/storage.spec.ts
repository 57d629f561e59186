import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { DESK, launchBrowser, openContext } from '../support/browser.js';
import { openPhone } from '../support/browsing.js';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { pastSession } from '../support/past-session.js';
import { Scene } from '../support/scene.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };
const REASON = 'Belakangan aku sulit tidur dan gelisah.';
const NOTE = 'Klien bercerita tentang kehilangan.';
const REASON_FIELD = 'Apa yang ingin kamu bicarakan?';

/** Everything a browser keeps for a site, as text: both storages, databases, caches, cookies a script sees. */
const KEPT = `(async () => {
  const databases = await indexedDB.databases();
  const cached = await Promise.all((await caches.keys()).map(async (name) => {
    const cache = await caches.open(name);
    const answers = await cache.matchAll();
    return Promise.all(answers.map((answer) => answer.text()));
  }));
  return JSON.stringify([
    { ...localStorage }, { ...sessionStorage }, databases, cached, document.cookie, window.name, history.state,
  ]);
})()`;

describe('what people confide, in the browser they write it in', () => {
  let house: House;
  let browser: Browser;
  let scene: Scene;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(FRONT_ENDS), launchBrowser()]);
    scene = await Scene.set(house);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  test('a reason for coming survives a reload, and nobody reads it in the storage', async () => {
    const phone = await openPhone(house, browser);
    const { page, faults } = phone;
    const [slot] = await scene.slots();
    const { psychologistId: psikolog, serviceId: layanan } = scene.practice;
    const query = new URLSearchParams({ psikolog, layanan, waktu: slot?.startsAt ?? '' });
    await page.goto(`${house.url}/pesan?${query.toString()}`);
    await page.getByLabel(REASON_FIELD).fill(REASON);
    await eventually('the reason to be sealed', async () => (await kept(page)).includes('sealed'));
    expectUnreadable(await kept(page), REASON);
    await page.reload();
    await eventually('the reason to be back', async () => {
      return (await page.getByLabel(REASON_FIELD).inputValue()) === REASON;
    });
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByRole('button', { name: 'Tahan waktu dan bayar' }).click();
    await page.waitForURL(/\/sesi\/.+\/bayar/);
    expectUnreadable(await kept(page), REASON);
    expect(await kept(page)).not.toContain('draft');
    expect(faults).toEqual([]);
    await phone.hang();
  });

  test('a note that is being written is in the page alone, and leaving takes everything along', async () => {
    const client = await scene.newClient();
    const id = await pastSession(house, scene.practice, { clientId: client.me.id, hoursAgo: 2 });
    const desk = await openContext(browser, { viewport: DESK, timezoneId: 'Asia/Jakarta' });
    const { page, faults } = desk;
    await desk.context.addCookies(scene.psychologist.browserCookies);
    await page.goto(`${house.url}/praktik/sesi/${id}`);
    const note = page.getByRole('textbox').first();
    await note.fill(NOTE);
    expectUnreadable(await kept(page), NOTE);
    await page.evaluate(
      "sessionStorage.setItem('left', 'behind'); localStorage.setItem('left', 'behind')",
    );
    const status = await page.evaluate(
      "fetch('/api/v1/auth/logout', { method: 'POST' }).then((answer) => answer.status)",
    );
    expect(status).toBe(204);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    expect(faults).toEqual([]);
    await desk.context.close();
  });
});

function kept(page: Page): Promise<string> {
  return page.evaluate<string>(KEPT);
}

/** Neither as it was written nor in an encoding that only looks like a secret. */
function expectUnreadable(stored: string, text: string): void {
  for (const word of text.split(' ').filter(({ length }) => length > 5)) {
    const encoded = [word, Buffer.from(word).toString('hex'), encodeURIComponent(word)];
    for (const form of encoded) expect(stored).not.toContain(form);
    // Base64 of a word depends on where it begins; its middle shows in one of three ways.
    for (const before of ['', ' ', '  ']) {
      const middle = Buffer.from(`${before}${word}`).toString('base64').slice(4, -4);
      if (middle.length >= 4) expect(stored).not.toContain(middle);
    }
  }
}
