import type { NewNote, NoteSectionKey, NoteTemplate } from '@/api/types';

/** The sections of each form, in the order in which they are written. */
export const SECTIONS: Readonly<Record<NoteTemplate, readonly NoteSectionKey[]>> = {
  soap: ['subjective', 'objective', 'assessment', 'plan'],
  dap: ['data', 'assessment', 'plan'],
  birp: ['behaviour', 'intervention', 'response', 'plan'],
  free: ['text'],
};

export function textIn(note: NewNote, key: NoteSectionKey): string {
  return note.sections.find((section) => section.key === key)?.text ?? '';
}

export function withText(note: NewNote, key: NoteSectionKey, text: string): NewNote {
  const keys = SECTIONS[note.template];
  const texts = keys.map((own) => ({ key: own, text: own === key ? text : textIn(note, own) }));
  return { template: note.template, sections: texts };
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}

/**
 * The same words in another form. What stands in a section that both have stays there; all else goes into the
 * first one under its old name, so that nothing that was written is lost.
 */
export function inForm(
  note: NewNote,
  template: NoteTemplate,
  nameOf: (key: NoteSectionKey) => string,
): NewNote {
  const keys = SECTIONS[template];
  const [first] = keys;
  const homeless = note.sections.filter(
    ({ key, text }) => !keys.includes(key) && text.trim() !== '',
  );
  const named = homeless.map(({ key, text }) =>
    homeless.length === 1 ? text : `${nameOf(key)}\n${text}`,
  );
  return {
    template,
    sections: keys.map((key) => ({
      key,
      text: key === first ? joined(...named, textIn(note, key)) : textIn(note, key),
    })),
  };
}

/** Both texts, section by section; what both say alike stands once. */
export function bothNotes(
  mine: NewNote,
  theirs: NewNote,
  nameOf: (key: NoteSectionKey) => string,
): NewNote {
  const other = inForm(theirs, mine.template, nameOf);
  return {
    template: mine.template,
    sections: SECTIONS[mine.template].map((key) => {
      const [one, two] = [textIn(mine, key), textIn(other, key)];
      return { key, text: one.includes(two) ? one : two.includes(one) ? two : joined(one, two) };
    }),
  };
}

export function isSameNote(one: NewNote, two: NewNote): boolean {
  return (
    one.template === two.template &&
    SECTIONS[one.template].every((key) => textIn(one, key) === textIn(two, key))
  );
}
