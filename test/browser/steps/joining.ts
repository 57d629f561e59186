import { randomUUID } from 'node:crypto';
import { drawPaper } from '../../../src/demo/papers/draw-paper.js';
import { aPng, pdfWith } from '../../support/documents.js';
import { PASSWORD } from '../../support/visitor.js';
import type { Run, Walker } from '../../support/walker.js';

/** From the landing page to the first step of joining. */
export async function register(own: Walker, name: string): Promise<void> {
  const { page, say } = own;
  const footer = page.getByRole('contentinfo');
  await footer.getByRole('link', { name: say('common.nav.forPsychologists') }).click();
  await own.heading(say('auth.register.psychologistTitle')).waitFor();
  await page.getByLabel(say('auth.register.name'), { exact: true }).fill(name);
  await page
    .getByLabel(say('auth.register.email'), { exact: true })
    .fill(`${randomUUID()}@contoh.test`);
  await page.getByLabel(say('auth.register.password'), { exact: true }).fill(PASSWORD);
  await page.getByLabel(say('auth.register.accept')).check();
  await own.look('01-register');
  await own.button(say('auth.register.submit')).click();
  await own.heading(say('joining.profile.heading')).waitFor();
  await own.look('02-joining');
}

/** Without a line nothing is lost, gaps are told beside their fields, and a reload brings it all back. */
export async function writeProfile(own: Walker, { language }: Run): Promise<void> {
  const { page, say } = own;
  const field = (key: string) => page.getByLabel(say(`joining.profile.${key}`));
  await field('titleField').fill('M.Psi., Psikolog');
  await own.text(say('joining.saving.saved')).waitFor();
  await page.context().setOffline(true);
  await field('city').fill('Malang');
  await own.text(say('joining.saving.failed')).waitFor();
  await own.look('03-offline');
  await page.context().setOffline(false);
  await own.text(say('joining.saving.saved')).waitFor();
  await own.button(say('joining.profile.next')).click();
  await own.text(say('common.formSummary')).waitFor();
  await own.look('04-gaps');
  await page.reload();
  await field('city').waitFor();
  expect(await field('city').inputValue()).toBe('Malang');
  await field('gender').selectOption('female');
  await field('since').selectOption('2019');
  const box = (label: string) => page.getByRole('checkbox', { name: label });
  await box(language === 'id' ? 'Indonesia' : 'Indonesian').check();
  await box(language === 'id' ? 'Kecemasan' : 'Anxiety').check();
  await field('approaches').fill('CBT, ACT');
  await field('headline').fill('Menemani yang sulit tidur');
  await field('about').fill('Kita mulai pelan-pelan.');
  await own.button(say('joining.profile.next')).press('Enter');
  await own.heading(say('joining.credentials.heading')).waitFor();
}

export async function writeCredentials(own: Walker, name: string): Promise<void> {
  const { page, say } = own;
  for (const [type, number] of [
    ['SIPP', '0412-19-2-1'],
    ['SSP', 'SSP-0412'],
    ['DEGREE', 'UGM/2018/0412'],
  ] as const) {
    await own.button(say('joining.credentials.add')).press('Enter');
    const dialog = page.getByRole('dialog');
    const field = (key: string) => dialog.getByLabel(say(`joining.credentials.${key}`));
    await field('type').selectOption(type);
    await field('number').fill(`${number}-${name.length}`);
    const save = dialog.getByRole('button', { name: say('joining.credentials.save') });
    await save.click();
    await dialog.getByText(say('joining.errors.missing')).waitFor();
    await field('issuer').fill('HIMPSI');
    await field('issuedOn').fill('2024-05-02');
    await save.dblclick();
    await own.text(`${number}-${name.length}`).waitFor();
  }
  await sendDocuments(own, name);
  await own.look('06-credentials');
  await own.button(say('joining.credentials.next')).click();
  await own.button(say('joining.submit.send')).press('Enter');
  await own.text(say('joining.waiting.title')).waitFor();
  await own.look('07-waiting');
}

/** What cannot be taken is told beside its credential; what can is there, and can be looked at. */
async function sendDocuments(own: Walker, name: string): Promise<void> {
  const { page, say } = own;
  const content = drawPaper({
    heading: 'SERTIFIKAT',
    holder: name,
    lines: [['Nomor', '0412']],
  });
  const short = (type: string): string => say(`joining.credentials.short.${type}`);
  const choose = (type: string) =>
    page.getByLabel(say('documents.choose', short(type)), { exact: true }).last();
  const pdf = (file: string, buffer: Buffer) => ({
    ...{ name: file, mimeType: 'application/pdf', buffer },
  });
  await choose('SIPP').setInputFiles(pdf('sipp.docx', content));
  await own.text(say('documents.faults.file_unknown_type')).waitFor();
  await choose('SIPP').setInputFiles(pdf('sipp.pdf', pdfWith('<< /S /JavaScript >>')));
  await own.text(say('documents.faults.file_active')).waitFor();
  await own.look('05-refused');
  await choose('SIPP').setInputFiles(pdf('sipp.pdf', content));
  await own.button(say('documents.view', short('SIPP'))).waitFor();
  const png = { name: 'ssp.png', mimeType: 'image/png', buffer: aPng().content };
  await choose('SSP').setInputFiles(png);
  await own.button(say('documents.view', short('SSP'))).waitFor();
  await choose('DEGREE').setInputFiles(pdf('ijazah.pdf', content));
  await own.button(say('documents.replace', short('DEGREE'))).waitFor();
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    own.button(say('documents.view', short('SSP'))).click(),
  ]);
  await tab.waitForURL(/document\?expires=/);
  await tab.close();
}
