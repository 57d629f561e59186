import { APPROVED, fill, holesIn } from '../../sandbox/whatsapp/templates.js';
import { CODE_TEMPLATE, TEMPLATES } from '../../src/modules/notifications/domain/templates.js';
import { TELLING } from '../support/telling.js';
import { readSource } from './support/sources.js';

const used = [...Object.entries(TEMPLATES), ['phone_code', CODE_TEMPLATE] as const];
const page = readSource('docs/operations/whatsapp-templates.md');
const labelled = APPROVED.map(
  (template) => [`${template.name} ${template.language}`, template] as const,
);

describe('the templates for WhatsApp', () => {
  it('that we use are approved in both languages, with as many holes as we fill', () => {
    expect(used.length).toBeGreaterThan(3);
    for (const [, { name, parameters }] of used) {
      const approved = APPROVED.filter((template) => template.name === name);
      expect(approved.map(({ language }) => language).sort()).toEqual(['en', 'id']);
      for (const { body } of approved) expect(holesIn(body)).toBe(parameters.length);
    }
  });

  it('that are approved are used', () => {
    const names = used.map(([, { name }]) => name);
    expect(APPROVED.filter(({ name }) => !names.includes(name))).toEqual([]);
  });

  it.each(labelled)('%s stands word for word on the page for Meta', (_, template) => {
    const { name, body, footer, button } = template;
    const from = page.indexOf(`### \`${name}\``);
    const section = page.slice(from, page.indexOf('\n### ', from + 1));
    const leads = button.path ?? 'copies {{1}}';
    // Emphasis is written with underscores on the page.
    const said = body.replaceAll('*', '_');
    for (const words of [`> ${said}\n`, `_${footer}_`, `[${button.text}]`, `\`${leads}\``]) {
      expect(section).toContain(words);
    }
  });

  it.each(labelled)('%s tells nobody what it is about, and is what Meta takes', (_, template) => {
    const { name, body, footer, button } = template;
    expect([body, footer, button.text].join(' ')).not.toMatch(TELLING);
    expect(name).toMatch(/^[a-z0-9_]{1,512}$/);
    // A text may neither begin nor end with a hole, and holes are numbered from one on.
    expect(body).toMatch(/^[^{].*[^}]$/);
    const numbers = Array.from({ length: holesIn(body) }, (_, index) => String(index + 1));
    expect(fill(body, numbers)).not.toContain('{{');
    expect(body.length).toBeLessThanOrEqual(1024);
    expect(footer.length).toBeLessThanOrEqual(60);
    expect(button.text.length).toBeLessThanOrEqual(25);
  });
});
