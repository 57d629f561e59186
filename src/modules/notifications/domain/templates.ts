import type { LetterFacts, LetterKind } from './letter.js';

/** The template of a message with everything that is put into it. */
export interface FilledTemplate {
  readonly name: string;
  readonly language: 'id' | 'en';
  /** For `{{1}}`, `{{2}}` and so on in the body. */
  readonly parameters: readonly string[];
  /** For `{{1}}` at the end of the button's address. */
  readonly buttonParameter: string;
}

type Fact = 'name' | 'shortTime' | 'fullTime' | 'answerBy';

/** Of Meta's category for codes, whose words are Meta's own; its button copies the code. */
export const CODE_TEMPLATE = { name: 'phone_code_1', parameters: ['code'] } as const;

/**
 * The templates approved at Meta, by what they say; kinds that are absent go by email alone. Names
 * carry a number because an approved text is not changed in place: a new text is a new template.
 * The texts stand in docs/operations/whatsapp-templates.md.
 */
export const TEMPLATES: Readonly<
  Partial<Record<LetterKind, { readonly name: string; readonly parameters: readonly Fact[] }>>
> = {
  request_received: { name: 'request_received_1', parameters: ['name', 'fullTime', 'answerBy'] },
  booking_confirmed: { name: 'booking_confirmed_1', parameters: ['name', 'fullTime'] },
  booking_rejected: { name: 'booking_rejected_1', parameters: ['name', 'fullTime'] },
  client_reminder: { name: 'client_reminder_1', parameters: ['name', 'shortTime'] },
  psychologist_reminder: { name: 'psychologist_reminder_1', parameters: ['name', 'shortTime'] },
};

export function fillCodeTemplate(language: 'id' | 'en', code: string): FilledTemplate {
  return { name: CODE_TEMPLATE.name, language, parameters: [code], buttonParameter: code };
}

/** @throws Error when nothing of that kind is approved. */
export function fillTemplate(
  kind: LetterKind,
  language: 'id' | 'en',
  facts: LetterFacts & { readonly bookingId: string },
): FilledTemplate {
  const template = TEMPLATES[kind];
  if (template === undefined) throw new Error(`There is no template for ${kind}.`);
  return {
    name: template.name,
    language,
    parameters: template.parameters.map((fact) => onOneLine(facts[fact])),
    buttonParameter: facts.bookingId,
  };
}

/** Meta refuses line breaks, tabs and long runs of spaces in a parameter. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
