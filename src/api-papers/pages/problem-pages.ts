import { STATUS_OF_PROBLEM } from '../../copy/problem-statuses.gen.js';
import { operationsWith, type Papers } from './catalogue.js';
import type { Reader } from './frame.js';
import { html, NOTHING, type Markup } from './markup.js';

const WORDS = {
  id: {
    list: 'Daftar masalah',
    about:
      'Jawaban galat dari API menyebut salah satu kode ini. Kode tidak berubah; kalimatnya bisa diperbaiki.',
    code: 'Kode',
    status: 'Status HTTP',
    all: 'Semua kode',
    unknown: 'Kode itu tidak ada',
    looks: 'Bentuknya',
    where: 'Operasi yang mungkin menjawab begini',
  },
  en: {
    list: 'Problems',
    about:
      'An error of the API names one of these codes. Codes stay as they are; their wording may improve.',
    code: 'Code',
    status: 'HTTP status',
    all: 'All codes',
    unknown: 'There is no such code',
    looks: 'What it looks like',
    where: 'Operations that may answer so',
  },
} as const;

export interface Page {
  readonly title: string;
  readonly body: Markup;
  readonly status?: number;
}

/** Every code with what it says. */
export function problemListPage({ problems }: Papers, { language, suffix }: Reader): Page {
  const items = Object.entries(problems)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, copy]) => {
      const { title, detail } = copy[language];
      const status = STATUS_OF_PROBLEM[code] ?? '';
      return html`<dt>
          ${status} <a href="/problems/${code}${suffix}"><code>${code}</code></a> ${title}
        </dt>
        <dd>${detail}</dd>`;
    });
  const body = html`<p class="lead">${WORDS[language].about}</p>
    <dl>${items}</dl>`;
  return { title: WORDS[language].list, body };
}

/** What the `type` of a problem leads to: `/problems/slot_taken`, for whoever meets one in a log. */
export function problemPage(papers: Papers, code: string, reader: Reader): Page {
  const { language, suffix } = reader;
  const words = WORDS[language];
  const all = html`<p><a href="/problems${suffix}">${words.all}</a></p>`;
  const copy = Object.hasOwn(papers.problems, code) ? papers.problems[code]?.[language] : undefined;
  if (copy === undefined) return { title: words.unknown, body: all, status: 404 };
  const status = STATUS_OF_PROBLEM[code];
  const operations = operationsWith(papers, code, reader);
  const body = html`<p class="lead">${copy.detail}</p>
    <dl class="facts">
      <dt>${words.code}</dt>
      <dd><code>${code}</code></dd>
      <dt>${words.status}</dt>
      <dd>${status ?? ''}</dd>
    </dl>
    <h2>${words.looks}</h2>
    <pre tabindex="0"><code>${JSON.stringify(exampleOf(code, copy, status), null, 2)}</code></pre>
    ${
      operations.length === 0
        ? NOTHING
        : html`<h2>${words.where}</h2>
            <ul class="operations">
              ${operations}
            </ul>`
    }
    ${all}`;
  return { title: copy.title, body };
}

function exampleOf(
  code: string,
  { title, detail }: { readonly title: string; readonly detail: string },
  status: number | undefined,
): object {
  const type = code === 'internal' ? 'about:blank' : `/problems/${code}`;
  const instance = 'urn:request:0199c2a4-7d3e-7c51-9b1a-5f0c3a7e9d20';
  return { type, title, status, detail, instance, code };
}
