import type { FastifyInstance } from 'fastify';
import type { ProblemCatalogue } from '../../platform/http/problem.js';
import type { ApiDocument } from '../document.js';
import { pageOfPart, type Papers } from './catalogue.js';
import { DOCS, readerOf, sendPage } from './frame.js';
import { guidePage } from './guide.js';
import { html } from './markup.js';
import { problemListPage, problemPage } from './problem-pages.js';
import { STYLE } from './style.js';

/** What the papers are made from, and where the site stands. */
export interface PapersSource {
  /** Asked once, when somebody reads them for the first time. */
  readonly describe: () => ApiDocument;
  readonly problems: ProblemCatalogue;
  readonly site: string;
}

const MISSING = { id: 'Halaman itu tidak ada', en: 'There is no such page' } as const;

/**
 * The papers of the API: its document, the guide with every operation, and a page for each problem.
 * Made on the server from the document itself, so that they say what the app does.
 */
export function servePapers(server: FastifyInstance, source: PapersSource): void {
  let made: Papers | undefined;
  const papers = (): Papers =>
    (made ??= { document: source.describe(), problems: source.problems });

  server.get('/api/openapi.json', (_, reply) => reply.send(papers().document));
  server.get(`${DOCS}/style.css`, (_, reply) =>
    reply.type('text/css; charset=utf-8').header('Cache-Control', 'no-cache').send(STYLE),
  );
  server.get(DOCS, (request, reply) => {
    const reader = readerOf(request);
    return sendPage(reply, reader, guidePage(papers(), reader, source.site));
  });
  server.get<{ Params: { tag: string } }>(`${DOCS}/:tag`, (request, reply) => {
    const reader = readerOf(request);
    const missing = { title: MISSING[reader.language], body: html``, status: 404 };
    return sendPage(reply, reader, pageOfPart(papers(), request.params.tag, reader) ?? missing);
  });
  server.get('/problems', (request, reply) => {
    const reader = readerOf(request);
    return sendPage(reply, reader, problemListPage(papers(), reader));
  });
  server.get<{ Params: { code: string } }>('/problems/:code', (request, reply) => {
    const reader = readerOf(request);
    return sendPage(reply, reader, problemPage(papers(), request.params.code, reader));
  });
}
