import { describe, expect, it } from 'vitest';
import type { NewNote, NoteSectionKey, NoteTemplate } from '@/api/types';
import { bothNotes, inForm, isSameNote, SECTIONS, textIn, withText } from './note-draft';

const nameOf = (key: NoteSectionKey) => `[${key}]`;
const TEMPLATES: readonly NoteTemplate[] = ['soap', 'dap', 'birp', 'free'];

function filled(template: NoteTemplate, mark = ''): NewNote {
  return {
    template,
    sections: SECTIONS[template].map((key) => ({ key, text: `${key}${mark}` })),
  };
}

const allText = (note: NewNote) => note.sections.map(({ text }) => text).join('\n');

describe('a note in another form', () => {
  it('keeps every word, from each form to each', () => {
    for (const from of TEMPLATES) {
      for (const to of TEMPLATES) {
        const moved = inForm(filled(from), to, nameOf);
        expect(moved.sections.map(({ key }) => key)).toEqual(SECTIONS[to]);
        for (const key of SECTIONS[from]) expect(allText(moved)).toContain(key);
      }
    }
  });

  it('leaves in place what both forms have', () => {
    const moved = inForm(filled('soap'), 'dap', nameOf);
    expect(textIn(moved, 'plan')).toBe('plan');
    expect(textIn(moved, 'data')).toBe('[subjective]\nsubjective\n\n[objective]\nobjective');
  });
});

describe('two versions put together', () => {
  it('hold both texts, whichever forms they were written in', () => {
    for (const one of TEMPLATES) {
      for (const two of TEMPLATES) {
        const both = allText(bothNotes(filled(one, ' satu'), filled(two, ' dua'), nameOf));
        for (const key of SECTIONS[one]) expect(both).toContain(`${key} satu`);
        for (const key of SECTIONS[two]) expect(both).toContain(`${key} dua`);
      }
    }
  });

  it('say once what both say', () => {
    const mine = withText(filled('free'), 'text', 'Tidurnya membaik. Lanjut.');
    const theirs = withText(filled('free'), 'text', 'Tidurnya membaik.');
    expect(isSameNote(bothNotes(mine, theirs, nameOf), mine)).toBe(true);
  });
});
