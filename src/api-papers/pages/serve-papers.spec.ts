import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fastify from 'fastify';
import { PROBLEMS } from '../../copy/problems.js';
import { operationsOf, type ApiDocument } from '../document.js';
import { servePapers } from './serve-papers.js';

const FILE = join(import.meta.dirname, '../../../openapi/openapi.json');
const document = JSON.parse(readFileSync(FILE, 'utf8')) as ApiDocument;
const operations = operationsOf(document);
const problems = {
  ...PROBLEMS,
  odd: { id: { title: '<b>"&', detail: 'a' }, en: { title: 'Odd', detail: 'b' } },
};
const server = Fastify();
servePapers(server, { describe: () => document, problems, site: 'https://ruang.test' });

async function page(url: string, language?: string) {
  const headers = language === undefined ? {} : { 'accept-language': language };
  return server.inject({ url, headers });
}

describe('The page a problem’s type leads to', () => {
  it.each(Object.keys(PROBLEMS))('is there for %s, in either language', async (code) => {
    const { id, en } = PROBLEMS[code as keyof typeof PROBLEMS];
    const indonesian = await page(`/problems/${code}`);
    expect(indonesian.statusCode).toBe(200);
    expect(indonesian.body).toContain(`<h1>${id.title}</h1>`);
    expect(indonesian.headers['content-language']).toBe('id');
    expect((await page(`/problems/${code}`, 'en-GB,en')).body).toContain(`<h1>${en.title}</h1>`);
    expect((await page(`/problems/${code}?lang=en`, 'id')).body).toContain('<html lang="en">');
  });

  it('names the operations that may answer so, and its status', async () => {
    const { body } = await page('/problems/slot_taken', 'en');
    expect(body).toContain('<dd>409</dd>');
    expect(body).toContain('/api/docs/booking#createBooking');
  });

  it('says so when there is no such code, whatever the code', async () => {
    for (const code of ['nothing_known', 'constructor', '__proto__', '%3Cscript%3E']) {
      const answer = await page(`/problems/${code}`);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).not.toContain('<script>');
    }
  });

  it('lists them all, and lets no text become markup', async () => {
    const { body } = await page('/problems', 'en');
    for (const code of Object.keys(PROBLEMS)) expect(body).toContain(`/problems/${code}"`);
    expect((await page('/problems/odd')).body).toContain('<h1>&lt;b&gt;&quot;&amp;</h1>');
  });
});

describe('The papers of the API', () => {
  it.each(['id', 'en'])('list every operation on the first page, in %s', async (language) => {
    const { body } = await page('/api/docs', language);
    for (const { path, operation } of operations) {
      const { operationId, tags } = operation;
      expect(body).toContain(`href="/api/docs/${tags[0] ?? ''}#${operationId}"`);
      expect(body).toContain(`<code>${path}</code>`);
    }
  });

  it.each((document.tags ?? []).map(({ name }) => name))(
    'explain each operation of %s: access, parameters, answers, problems',
    async (name) => {
      const { body, statusCode } = await page(`/api/docs/${name}?lang=en`);
      expect(statusCode).toBe(200);
      const here = operations.filter(({ operation }) => operation.tags.includes(name));
      for (const { operation } of here) {
        const [, article = ''] = body.split(`<article id="${operation.operationId}">`);
        const [own = ''] = article.split('</article>');
        for (const { name: parameter } of operation.parameters ?? []) {
          expect(own).toContain(`<dt><code>${parameter}</code>`);
        }
        for (const code of operation['x-problems'] ?? []) {
          expect(own).toContain(`href="/problems/${code}?lang=en"`);
        }
        const scope = operation['x-key-scope'];
        if (scope !== undefined) expect(own).toContain(`keys with the scope <code>${scope}</code>`);
      }
    },
  );

  it('lead nowhere that is not there, and keep the language somebody chose', async () => {
    const seen = new Set<string>();
    const waiting = ['/api/docs?lang=en'];
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const answer = await page(url);
      expect({ url, status: answer.statusCode }).toEqual({ url, status: 200 });
      if (!answer.headers['content-type']?.toString().startsWith('text/html')) continue;
      const ids = new Set([...answer.body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      for (const [, href = ''] of answer.body.matchAll(/ href="([^"]+)"/g)) {
        if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
        const [next = ''] = href.split('#');
        if (!next.startsWith('/') || seen.has(next)) continue;
        seen.add(next);
        waiting.push(next);
      }
    }
    expect(seen.size).toBeGreaterThan(Object.keys(PROBLEMS).length);
    expect(
      [...seen].filter((url) => url.startsWith('/problems') && !url.includes('lang=en')),
    ).toEqual([]);
  });

  it('need no script and no style of their own line, which our policy forbids', async () => {
    for (const url of ['/api/docs', '/api/docs/booking', '/problems/slot_taken']) {
      expect((await page(url)).body).not.toMatch(/<script|<style|style=| on\w+=/);
    }
    expect((await page('/api/docs/style.css')).headers['content-type']).toContain('text/css');
  });

  it('say so when there is no such part', async () => {
    for (const name of ['nothing', 'constructor', '%3Cb%3E']) {
      expect((await page(`/api/docs/${name}`)).statusCode).toBe(404);
    }
  });
});
