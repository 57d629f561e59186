import type { Letter } from './letter.js';

/** The letter for readers without HTML. */
export function plainTextOf({ greeting, paragraphs, choices, action, closing }: Letter): string {
  const links = [...choices, action].map(({ label, url }) => `${label}: ${url}`);
  return [greeting, ...paragraphs, ...links, closing].join('\n\n') + '\n';
}

/** The letter in HTML that mail programs understand: inline styles, nothing loaded from anywhere. */
export function htmlOf(letter: Letter, language: string): string {
  const { subject, greeting, paragraphs, choices, action, closing } = letter;
  const text = [greeting, ...paragraphs].map(
    (paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph)}</p>`,
  );
  const links = choices.map(
    ({ label, url }) =>
      `<p style="margin:0 0 12px"><a href="${escapeHtml(url)}" style="display:block;padding:12px 16px;border:1px solid #1D6B5F;border-radius:12px;color:#1D6B5F;text-decoration:none;font-weight:600">${escapeHtml(label)}</a></p>`,
  );
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px 16px;background:#FBF8F3;color:#1C2926;font:16px/1.6 'Plus Jakarta Sans',system-ui,sans-serif">
<div style="max-width:520px;margin:0 auto">
<p style="margin:0 0 16px;color:#1D6B5F;font-weight:700">RuangPulih</p>
<div style="padding:28px 24px 12px;background:#FFFFFF;border:1px solid #E7E0D6;border-radius:20px">
${[...text, ...links].join('\n')}
<p style="margin:24px 0 16px"><a href="${escapeHtml(action.url)}" style="display:inline-block;padding:12px 20px;border-radius:12px;background:#1D6B5F;color:#FFFFFF;text-decoration:none;font-weight:600">${escapeHtml(action.label)}</a></p>
</div>
<p style="margin:16px 0 0;color:#55645F;font-size:14px">${escapeHtml(closing)}</p>
</div>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
