import type { Walker } from '../../support/walker.js';
import { beginsWith } from '../../support/words.js';

const SUMMARY = 'Hari ini kita menamai yang membuatmu terjaga.';
const SOAP = {
  subjective: 'Tidur empat jam.',
  objective: 'Tampak lelah.',
  assessment: 'Sulit tidur karena cemas.',
  plan: 'Catatan tidur seminggu.',
} as const;

/** Saved by itself, signed, locked; what was forgotten is added. */
export async function writeNote(own: Walker): Promise<void> {
  const { page, say } = own;
  await page.getByLabel(say('records.note.template')).selectOption('soap');
  for (const [key, text] of Object.entries(SOAP)) {
    await page.getByLabel(say(`records.note.sections.${key}`), { exact: true }).fill(text);
  }
  await own.text(new RegExp(`${say('records.saving.saved', '').trim()} \\d`)).waitFor();
  await own.look('19-note');
  await own.button(say('records.note.sign')).click();
  await own.look('20-sign');
  await own.button(say('records.note.signYes')).click();
  await own.text(beginsWith(say('records.note.signedAt', '').trim())).waitFor();
  await page.getByLabel(say('records.note.addendum')).fill('Minum kopi sampai malam.');
  await own.button(say('records.note.addendumSend')).click();
  await own.text(say('records.note.addendumAdded')).waitFor();
  expect(await page.getByLabel(say('records.note.sections.plan'), { exact: true }).count()).toBe(0);
}

export async function shareSummary(own: Walker): Promise<void> {
  const { page, say } = own;
  await page.getByLabel(say('records.summary.text'), { exact: true }).fill(SUMMARY);
  await own.button(say('records.summary.addItem')).click();
  await page
    .getByRole('textbox', { name: say('records.summary.item', 1) })
    .fill('Menulis tiga hal sebelum tidur');
  await own.button(say('records.summary.share')).click();
  await own.button(say('records.summary.shareYes')).click();
  await own.text(say('records.summary.shared')).waitFor();
  await own.look('21-shared');
}
