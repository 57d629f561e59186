import { PHONE } from '../../support/browser.js';
import { ONCE } from '../../support/progress-bench.js';
import type { Run, Walker } from '../../support/walker.js';

/** Through the site's own menu. */
export async function openFromMenu(
  client: Walker,
  { viewport }: Run,
  entry: string,
): Promise<void> {
  const { page, say } = client;
  await page.goto(new URL('/cara-kerja', page.url()).href);
  if (viewport === PHONE) await client.button(say('common.nav.openMenu')).click();
  await page
    .getByRole('banner')
    .getByRole('link', { name: say(entry), exact: true })
    .click();
}

/** A questionnaire the psychologist asked for, with an answer that must not go by unseen. */
export async function answer(client: Walker, run: Run): Promise<void> {
  const { page, say } = client;
  await openFromMenu(client, run, 'common.nav.progress');
  await client.heading(say('progress.consent.title')).waitFor();
  await client.look('12-consent');
  await client.button(say('progress.consent.agree')).click();
  await client.heading(say('progress.asked.title')).waitFor();
  await client.look('13-asked');
  await client.link(say('progress.asked.start')).click();
  await client.button(say('progress.take.begin')).click();
  for (const [index, value] of ONCE.entries()) {
    await client.text(say('progress.take.question', index + 1, ONCE.length)).waitFor();
    await page.getByRole('radio').nth(value).check();
    const isLast = index === ONCE.length - 1;
    if (isLast) {
      await client.heading(say('help.card.title')).waitFor();
      await client.look('14-help-at-once');
    }
    await client.button(say(isLast ? 'progress.take.finish' : 'progress.take.next')).click();
  }
  await client.heading(say('progress.result.title')).waitFor();
  await client.look('15-result');
  await client.link(say('progress.result.done')).click();
}

export async function seeProgress(client: Walker): Promise<void> {
  const { page, say } = client;
  const last = `4, ${say('progress.bands.minimal.label')}`;
  await page.getByRole('img', { name: last }).waitFor();
  await page.getByRole('radio', { name: say('progress.mood.levels.3'), exact: true }).check({
    force: true,
  });
  await client.button(say('progress.mood.save')).click();
  await client.text(say('progress.mood.saved')).waitFor();
  await client.button(say('progress.goals.add')).click();
  await page.getByLabel(say('progress.goals.text')).fill('Tidur sebelum pukul sebelas');
  await client.button(say('progress.goals.save')).click();
  await client.text(say('progress.goals.saved')).waitFor();
  await page.getByRole('checkbox', { name: say('progress.sharing.kinds.mood') }).press('Space');
  await client.text(say('progress.sharing.saved')).waitFor();
  await page
    .getByRole('checkbox', { name: say('progress.sharing.kinds.mood'), checked: true })
    .waitFor();
  await client.look('16-progress');
}
