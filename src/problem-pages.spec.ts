import Fastify from 'fastify';
import { PROBLEMS } from './copy/problems.js';
import { serveProblemPages } from './problem-pages.js';

const server = Fastify();
serveProblemPages(server, {
  ...PROBLEMS,
  odd: { id: { title: '<b>"&', detail: 'a' }, en: { title: 'Odd', detail: 'b' } },
});

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

  it('needs no script and no style of its own line, which our policy forbids', async () => {
    const { body } = await page('/problems/slot_taken');
    expect(body).not.toMatch(/<script|<style|style=/);
    expect((await page('/problems/style.css')).headers['content-type']).toContain('text/css');
  });
});
