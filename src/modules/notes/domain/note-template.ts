/** The parts of a note, in the order in which they are written. `free` is one text without form. */
export const TEMPLATES = {
  soap: ['subjective', 'objective', 'assessment', 'plan'],
  dap: ['data', 'assessment', 'plan'],
  birp: ['behaviour', 'intervention', 'response', 'plan'],
  free: ['text'],
} as const;

export type Template = keyof typeof TEMPLATES;
export type SectionKey = (typeof TEMPLATES)[Template][number];

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as Template[];
export const SECTION_KEYS: readonly SectionKey[] = [...new Set(Object.values(TEMPLATES).flat())];
/** What a psychologist who has written nothing yet begins with. */
export const FIRST_TEMPLATE: Template = 'soap';

export interface Section {
  readonly key: SectionKey;
  readonly text: string;
}

/** What a psychologist writes. */
export interface NoteContent {
  readonly template: Template;
  readonly sections: readonly Section[];
}

export interface SectionFault {
  readonly index: number;
  readonly code: 'not_in_template' | 'duplicate';
}

/** Sections that the template does not have, or that come twice. */
export function faultsIn({ template, sections }: NoteContent): SectionFault[] {
  const known: readonly string[] = TEMPLATES[template];
  return sections.flatMap(({ key }, index): SectionFault[] => {
    if (!known.includes(key)) return [{ index, code: 'not_in_template' }];
    const isFirst = sections.findIndex((other) => other.key === key) === index;
    return isFirst ? [] : [{ index, code: 'duplicate' }];
  });
}

/** Every section of the template in its order; what was left out is empty. */
export function wholeSections({ template, sections }: NoteContent): Section[] {
  return TEMPLATES[template].map((key) => ({
    key,
    text: sections.find((section) => section.key === key)?.text ?? '',
  }));
}

/** Whether nothing but white space was written. */
export function isBlank(sections: readonly Section[]): boolean {
  return sections.every(({ text }) => text.trim() === '');
}
