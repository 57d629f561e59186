import type { ProblemCatalogue } from '../../platform/http/problem.js';
import type { Language } from '../../platform/http/language.js';
import {
  operationsOf,
  type ApiDocument,
  type Parameter,
  type PlacedOperation,
  type Schema,
} from '../document.js';
import { statusOf } from '../problems-of.js';
import { SUMMARIES } from '../summaries-id.js';
import { TAGS } from '../tags.js';
import { fieldList, typeName } from './fields.js';
import { DOCS, type Reader } from './frame.js';
import { html, NOTHING, prose, type Markup } from './markup.js';
import { ACCESS_WORDS, CATALOGUE_WORDS } from './words.js';

/** What the catalogue is made from. */
export interface Papers {
  readonly document: ApiDocument;
  readonly problems: ProblemCatalogue;
}

/** Every operation with a link to where it is explained, part by part. */
export function listOfOperations({ document }: Papers, reader: Reader): Markup {
  const { language } = reader;
  const all = operationsOf(document);
  const parts = (document.tags ?? []).map(({ name }) => {
    const tag = TAGS[name];
    const items = all
      .filter(({ operation }) => operation.tags.includes(name))
      .map((placed) => html`<li>${lineOf(placed, name, reader)}</li>`);
    const link = html`<a href="${addressOf(name, reader)}">${tag?.name[language] ?? name}</a>`;
    return html`<h3 id="${name}">${link}</h3>
      <p>${tag?.about[language] ?? ''}</p>
      <ul class="operations">
        ${items}
      </ul>`;
  });
  return html`${parts}`;
}

/** All operations of one part in full; undefined when there is no such part. */
export function pageOfPart(
  papers: Papers,
  name: string,
  reader: Reader,
): { title: string; body: Markup } | undefined {
  const tag = Object.hasOwn(TAGS, name) ? TAGS[name] : undefined;
  const placed = operationsOf(papers.document).filter(({ operation }) =>
    operation.tags.includes(name),
  );
  if (tag === undefined || placed.length === 0) return undefined;
  const articles = placed.map((one) => articleOf(one, papers, reader));
  const body = html`<p class="lead">${tag.about[reader.language]}</p>
    ${articles}`;
  return { title: tag.name[reader.language], body };
}

/** Operations that may answer with a problem, as links. */
export function operationsWith({ document }: Papers, code: string, reader: Reader): Markup[] {
  return operationsOf(document)
    .filter(({ operation }) => operation['x-problems']?.includes(code))
    .map((placed) => html`<li>${lineOf(placed, placed.operation.tags[0] ?? '', reader)}</li>`);
}

function addressOf(tag: string, { suffix }: Reader): string {
  return `${DOCS}/${tag}${suffix}`;
}

function lineOf(placed: PlacedOperation, tag: string, reader: Reader): Markup {
  const { operationId } = placed.operation;
  const href = `${addressOf(tag, reader)}#${operationId}`;
  return html`<a href="${href}">${summaryOf(placed, reader.language)}</a>
    <span class="where"
      >${whereOf(placed)} <span class="quiet">${accessOf(placed, reader.language)}</span></span
    >`;
}

function whereOf({ method, path }: PlacedOperation): Markup {
  return html`<span class="method">${method}</span> <code>${path}</code>`;
}

function summaryOf({ operation }: PlacedOperation, language: Language): Markup {
  const own = language === 'id' ? SUMMARIES[operation.operationId] : undefined;
  return own === undefined
    ? html`<span lang="en">${operation.summary}</span>`
    : html`<span>${own}</span>`;
}

/** Who may call it, in words: anybody, a session, a permission; and programs with which scope. */
function accessOf({ operation }: PlacedOperation, language: Language): Markup {
  const words = ACCESS_WORDS[language];
  const { 'x-access': access, 'x-key-scope': scope } = operation;
  const plain: Readonly<Record<string, string>> = {
    public: words.public,
    webhook: words.webhook,
    'signed-in': words.signedIn,
  };
  const who =
    plain[access] === undefined
      ? html`${words.permission} <code>${access}</code>`
      : html`${plain[access]}`;
  return scope === undefined ? who : html`${who} · ${words.key} <code>${scope}</code>`;
}

function articleOf(placed: PlacedOperation, papers: Papers, reader: Reader): Markup {
  const { operation } = placed;
  const words = CATALOGUE_WORDS[reader.language];
  const about = operation.description
    ? html`<p lang="en">${prose(operation.description)}</p>`
    : NOTHING;
  const { schemas } = papers.document.components;
  return html`<article id="${operation.operationId}">
    <h2>${summaryOf(placed, reader.language)}</h2>
    <p class="where">${whereOf(placed)}</p>
    ${about}
    <dl class="facts">
      <dt>${words.access}</dt>
      <dd>${accessOf(placed, reader.language)}</dd>
      <dt>${words.id}</dt>
      <dd><code>${operation.operationId}</code></dd>
    </dl>
    ${parametersOf(operation.parameters ?? [], schemas, reader)} ${bodyOf(placed, schemas, reader)}
    ${answersOf(placed, schemas, reader)} ${problemsOfOperation(placed, papers, reader)}
  </article>`;
}

function parametersOf(
  parameters: readonly Parameter[],
  schemas: Readonly<Record<string, Schema>>,
  { language }: Reader,
): Markup {
  const words = CATALOGUE_WORDS[language];
  if (parameters.length === 0) return NOTHING;
  const items = parameters.map((one) => {
    const kind = typeName(one.schema ?? {}, schemas);
    const facts = [kind, words.places[one.in], ...(one.required ? [words.required] : [])];
    return html`<dt><code>${one.name}</code> <span class="quiet">${facts.join(' · ')}</span></dt>
      <dd lang="en">${prose(one.description ?? '')}</dd>`;
  });
  return html`<details>
    <summary>${words.parameters} (${parameters.length})</summary>
    <dl>${items}</dl>
  </details>`;
}

function bodyOf(
  { operation }: PlacedOperation,
  schemas: Readonly<Record<string, Schema>>,
  { language }: Reader,
): Markup {
  const words = CATALOGUE_WORDS[language];
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (type === undefined || !content?.schema) return NOTHING;
  return html`<details>
    <summary>${words.body}</summary>
    <p><code>${type}</code></p>
    ${fieldList(content.schema, schemas, words)}
  </details>`;
}

function answersOf(
  { operation }: PlacedOperation,
  schemas: Readonly<Record<string, Schema>>,
  { language }: Reader,
): Markup {
  const words = CATALOGUE_WORDS[language];
  const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
  const answers = good.map(([status, { content, description }]) => {
    const [type, body] = Object.entries(content ?? {})[0] ?? [];
    const head = html`<p>
      <strong>${status}</strong>
      ${type === undefined ? html`<span lang="en">${description}</span>` : html`<code>${type}</code>`}
    </p>`;
    const fields = body?.schema ? fieldList(body.schema, schemas, words) : NOTHING;
    return html`${head}${fields}${exampleBlock(body?.example, words.example)}`;
  });
  return html`<details>
    <summary>${words.answer}</summary>
    ${answers}
  </details>`;
}

function exampleBlock(example: unknown, label: string): Markup {
  if (example === undefined) return NOTHING;
  return html`<p>${label}</p>
    <pre tabindex="0"><code>${JSON.stringify(example, null, 2)}</code></pre>`;
}

function problemsOfOperation(
  { operation }: PlacedOperation,
  { problems }: Papers,
  { language, suffix }: Reader,
): Markup {
  const codes = [...(operation['x-problems'] ?? [])];
  if (codes.length === 0) return NOTHING;
  const sorted = codes.sort((one, other) => statusOf(one) - statusOf(other));
  const items = sorted.map(
    (code) =>
      html`<li>
        ${statusOf(code)}
        <a href="/problems/${code}${suffix}"><code>${code}</code></a>
        ${problems[code]?.[language].title ?? ''}
      </li>`,
  );
  return html`<details>
    <summary>${CATALOGUE_WORDS[language].problems} (${codes.length})</summary>
    <ul>
      ${items}
    </ul>
  </details>`;
}
