import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, type Language } from '../../platform/http/language.js';
import { html, type Markup } from './markup.js';

export const DOCS = '/api/docs';
const STYLE = `${DOCS}/style.css`;

const WORDS = {
  id: {
    brand: 'API RuangPulih',
    skip: 'Langsung ke isi',
    guide: 'Panduan',
    operations: 'Operasi',
    problems: 'Masalah',
    parts: 'Bagian',
    other: 'English',
    document: 'Dokumen OpenAPI 3.1',
  },
  en: {
    brand: 'RuangPulih API',
    skip: 'Skip to content',
    guide: 'Guide',
    operations: 'Operations',
    problems: 'Problems',
    parts: 'Parts',
    other: 'Bahasa Indonesia',
    document: 'OpenAPI 3.1 document',
  },
} as const;

/** Who reads a page: in which language, and whether a link asked for it. */
export interface Reader {
  readonly language: Language;
  /** What keeps the chosen language in links; empty when the browser chose it. */
  readonly suffix: string;
}

/** A link may ask for a language; else the reader's browser does. */
export function readerOf(request: FastifyRequest): Reader {
  const { lang } = request.query as { lang?: unknown };
  if (lang === 'id' || lang === 'en') return { language: lang, suffix: `?lang=${lang}` };
  return { language: languageOf(request), suffix: '' };
}

/** A whole page around its content; needs no script, and its style comes from us. */
export function sendPage(
  reply: FastifyReply,
  { language, suffix }: Reader,
  { title, body, status = 200 }: { title: string; body: Markup; status?: number },
): FastifyReply {
  const words = WORDS[language];
  const other = language === 'id' ? 'en' : 'id';
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · RuangPulih</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${STYLE}" />
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header>
          <a class="brand" href="${DOCS}${suffix}">${words.brand}</a>
          <nav aria-label="${words.parts}">
            <a href="${DOCS}${suffix}">${words.guide}</a>
            <a href="${DOCS}${suffix}#operations">${words.operations}</a>
            <a href="/problems${suffix}">${words.problems}</a>
            <a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a>
          </nav>
        </header>
        <main id="content" tabindex="-1">
          <h1>${title}</h1>
          ${body}
        </main>
        <footer><a href="/api/openapi.json">${words.document}</a></footer>
      </body>
    </html> `;
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('Cache-Control', 'no-cache')
    .header('Content-Language', language)
    .header('Vary', 'Accept-Language')
    .send(page.text);
}
