import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, type Language } from './platform/http/language.js';
import type { ProblemCatalogue } from './platform/http/problem.js';

const STYLE = '/problems/style.css';
const HTML = 'text/html; charset=utf-8';

const WORDS = {
  id: {
    list: 'Daftar masalah',
    about:
      'Jawaban galat dari API menyebut salah satu kode ini. Kode tidak berubah; kalimatnya bisa diperbaiki.',
    code: 'Kode',
    all: 'Semua kode',
    other: 'English',
    unknown: 'Kode itu tidak ada',
  },
  en: {
    list: 'Problems',
    about:
      'An error of the API names one of these codes. Codes stay as they are; their wording may improve.',
    code: 'Code',
    all: 'All codes',
    other: 'Bahasa Indonesia',
    unknown: 'There is no such code',
  },
} as const;

const CSS = `
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; color: #1c2b2a; background: #fbf9f5;
  font: 1rem/1.6 system-ui, sans-serif }
a { color: #0f5f59 }
code { background: #eef3f1; border-radius: 6px; padding: .1rem .4rem }
dt { margin-top: 1.25rem } dd { margin: 0 }
nav { display: flex; gap: 1.5rem; margin-top: 2.5rem }
@media (prefers-color-scheme: dark) {
  body { color: #e8efed; background: #14201f } a { color: #7fd0c6 } code { background: #203230 }
}`;

/**
 * The pages that the `type` of a problem leads to (`/problems/slot_taken`), for whoever meets one in
 * a log; plain pages that need no script.
 */
export function serveProblemPages(server: FastifyInstance, catalogue: ProblemCatalogue): void {
  server.get(STYLE, (_, reply) => reply.type('text/css; charset=utf-8').send(CSS));
  server.get('/problems', (request, reply) => {
    const language = chosenLanguage(request);
    return send(reply, 200, { language, title: WORDS[language].list }, listOf(catalogue, language));
  });
  server.get<{ Params: { code: string } }>('/problems/:code', (request, reply) => {
    const language = chosenLanguage(request);
    const { code } = request.params;
    const copy = Object.hasOwn(catalogue, code) ? catalogue[code]?.[language] : undefined;
    if (copy === undefined) {
      return send(reply, 404, { language, title: WORDS[language].unknown }, '');
    }
    const { title, detail } = copy;
    const body = `<p>${escape(detail)}</p><p>${WORDS[language].code}: <code>${code}</code></p>`;
    return send(reply, 200, { language, title }, body);
  });
}

/** A link may ask for one of them; else the reader's browser does. */
function chosenLanguage(request: FastifyRequest): Language {
  const { lang } = request.query as { lang?: unknown };
  return lang === 'id' || lang === 'en' ? lang : languageOf(request);
}

function listOf(catalogue: ProblemCatalogue, language: Language): string {
  const items = Object.entries(catalogue).map(([code, copy]) => {
    const { title, detail } = copy[language];
    const link = `<a href="/problems/${code}"><code>${code}</code></a>`;
    return `<dt>${link} ${escape(title)}</dt><dd>${escape(detail)}</dd>`;
  });
  return `<p>${WORDS[language].about}</p><dl>${items.join('')}</dl>`;
}

function send(
  reply: FastifyReply,
  status: number,
  { language, title }: { language: Language; title: string },
  body: string,
): FastifyReply {
  const words = WORDS[language];
  const other = language === 'id' ? 'en' : 'id';
  return reply
    .status(status)
    .type(HTML)
    .header('Cache-Control', 'no-cache')
    .header('Content-Language', language)
    .header('Vary', 'Accept-Language').send(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · RuangPulih</title>
<link rel="stylesheet" href="${STYLE}">
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${body}
</main>
<nav><a href="/problems">${words.all}</a><a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></nav>
</body>
</html>
`);
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
