import { mine, OFTEN, take } from '../../support/progress-bench.js';
import { ok, type Visitor } from '../../support/visitor.js';
import type { Walker } from '../../support/walker.js';

/** Asks how the client is; a worrying answer stands above every page until it is dealt with. */
export async function followUp(own: Walker, client: Visitor, clientId: string): Promise<void> {
  const { page, say } = own;
  const menu = page.getByRole('navigation', { name: say('practice.nav.label') });
  await menu.getByRole('link', { name: say('records.clients.nav') }).click();
  await own.link('Sari').first().click();
  await own.text(say('records.client.note.signed')).waitFor();
  await own.look('23-client');
  await own.link(say('progress.practice.link')).click();
  await own.button(say('progress.practice.assign.send')).click();
  await own.text(say('progress.practice.assign.sent')).waitFor();
  await own.look('24-asked');
  const { assignments } = await mine(client);
  await ok(take(client, OFTEN, { assignmentId: assignments[0]?.id ?? '' }));
  await page.goto(client.addressOf(`/praktik/klien/${clientId}/perkembangan`));
  await page.getByRole('img').first().waitFor();
  await own.link(say('progress.practice.alerts.banner', 1)).click();
  await own.heading(say('progress.practice.alerts.heading')).waitFor();
  await own.look('25-alert');
  const done = page.getByLabel(say('progress.practice.alerts.disposition'));
  await done.fill('Ditelepon; aman bersama keluarganya.');
  await own.button(say('progress.practice.alerts.close')).click();
  await own.text(say('progress.practice.alerts.closed')).waitFor();
  await own.link(say('progress.practice.alerts.banner', 1)).waitFor({ state: 'detached' });
}
