/** Text that is markup already; made by `html` alone, so that nothing else becomes markup. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Markup[];

/** Markup with whatever is put into it escaped, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const texts = strings.map((string, index) => {
    const part = parts[index];
    return part === undefined ? string : `${string}${textOf(part)}`;
  });
  return new Markup(texts.join(''));
}

/** Nothing at all, for what is not always there. */
export const NOTHING = new Markup('');

/** A sentence of ours in which words between backticks are code. */
export function prose(text: string): Markup {
  const parts = text.split('`');
  const pieces = parts.map((part, index) =>
    index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`,
  );
  return html`${pieces}`;
}

function textOf(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return escaped(String(part));
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
