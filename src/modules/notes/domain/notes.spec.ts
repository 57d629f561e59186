import fc from 'fast-check';
import { at } from '../../../kernel/time/testing.js';
import { BOOKING_STATUSES } from '../../booking/domain/booking-status.js';
import {
  faultsIn,
  isBlank,
  SECTION_KEYS,
  TEMPLATE_NAMES,
  TEMPLATES,
  wholeSections,
} from './note-template.js';
import { mayBegin, permittedActs } from './note.js';
import { excerptOf, saysNothing, statusOf } from './summary.js';

const START = at('2026-11-24 09:00', 'Asia/Jakarta');

describe('a template', () => {
  it.each(TEMPLATE_NAMES)('%s takes its own sections, each once, and no others', (template) => {
    const own: readonly string[] = TEMPLATES[template];
    const all = SECTION_KEYS.map((key) => ({ key, text: 'x' }));
    const strays = faultsIn({ template, sections: all });
    expect(strays).toHaveLength(SECTION_KEYS.length - own.length);
    expect(strays.every(({ code }) => code === 'not_in_template')).toBe(true);
    const twice = all.filter(({ key }) => own.includes(key)).flatMap((one) => [one, one]);
    expect(faultsIn({ template, sections: twice })).toHaveLength(own.length);
  });

  it('keeps what was written and leaves the rest empty, in its own order', () => {
    const sections = wholeSections({
      template: 'soap',
      sections: [
        { key: 'plan', text: 'Lanjut.' },
        { key: 'subjective', text: ' ' },
      ],
    });
    expect(sections.map(({ key, text }) => `${key}:${text}`)).toEqual([
      'subjective: ',
      'objective:',
      'assessment:',
      'plan:Lanjut.',
    ]);
    expect(isBlank(sections)).toBe(false);
    expect(isBlank(sections.slice(0, 3))).toBe(true);
  });
});

describe('writing about a session', () => {
  it('may begin once it has begun, if it was agreed, however it ended', () => {
    const may = BOOKING_STATUSES.filter((status) => mayBegin({ status, startsAt: START }, START));
    expect(may).toEqual(['confirmed', 'completed', 'client_absent', 'psychologist_absent']);
    const early = at('2026-11-24 08:59', 'Asia/Jakarta');
    expect(mayBegin({ status: 'confirmed', startsAt: START }, early)).toBe(false);
  });

  it('ends with the signature, after which there are only addenda', () => {
    expect(permittedActs('none', false)).toEqual([]);
    expect(permittedActs('none', true)).toEqual(['write']);
    expect(permittedActs('draft', false)).toEqual(['write', 'sign']);
    expect(permittedActs('signed', true)).toEqual(['amend']);
  });
});

describe('a summary', () => {
  it('is draft until it is shared, and changed when it was written further since', () => {
    expect(statusOf(null)).toBe('none');
    expect(statusOf({ version: 3, sharedVersion: null })).toBe('draft');
    expect(statusOf({ version: 3, sharedVersion: 3 })).toBe('shared');
    expect(statusOf({ version: 4, sharedVersion: 3 })).toBe('changed');
  });

  it('with homework and no text says something', () => {
    expect(saysNothing({ text: ' \n', homework: [] })).toBe(true);
    expect(saysNothing({ text: '', homework: [{ id: '1', text: 'Jalan kaki' }] })).toBe(false);
  });

  it('is shortened to its beginning on one line, and no letter is cut in half', () => {
    expect(excerptOf('Tadi kita\n\nbicara.')).toBe('Tadi kita bicara.');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 0, maxLength: 400 }), (text) => {
        const excerpt = excerptOf(text);
        expect([...excerpt].length).toBeLessThanOrEqual(161);
        const line = text.replace(/\s+/g, ' ').trim();
        expect(line.startsWith(excerpt.replace(/…$/, '')) || line === excerpt).toBe(true);
      }),
    );
  });
});
