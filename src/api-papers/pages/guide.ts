import { listOfOperations, type Papers } from './catalogue.js';
import type { Reader } from './frame.js';
import { GUIDE } from './guide-words.js';
import { html, prose, type Markup } from './markup.js';
import {
  SEARCH_SAMPLE,
  SETTINGS_SAMPLE,
  SLOTS_SAMPLE,
  TYPES_SAMPLE,
  TYPESCRIPT_SAMPLE,
} from './samples.js';

/** The first page: how to begin, what holds everywhere, and every operation there is. */
export function guidePage(
  papers: Papers,
  reader: Reader,
  site: string,
): { title: string; body: Markup } {
  const words = GUIDE[reader.language];
  const scopes = Object.entries(words.scopeWords).map(
    ([scope, opens]) =>
      html`<dt><code>${scope}</code></dt>
        <dd>${opens}</dd>`,
  );
  const chapters = words.chapters.map(
    ({ id, title, paragraphs }) =>
      html`<h2 id="${id}">${title}</h2>
        ${paragraphs.map(paragraph)}`,
  );
  const body = html`<p class="lead">${words.lead}</p>
    <h2 id="${words.start.id}">${words.start.title}</h2>
    ${words.start.paragraphs.map(paragraph)} ${code(SETTINGS_SAMPLE(site))}
    <p>${words.search}</p>
    ${code(SEARCH_SAMPLE)}
    <p>${words.slots}</p>
    ${code(SLOTS_SAMPLE)}
    <p>${words.typescript}</p>
    ${code(TYPESCRIPT_SAMPLE)}
    <p>${words.types}</p>
    ${code(TYPES_SAMPLE(site))}
    <h2 id="scopes">${words.scopes}</h2>
    <dl class="facts">${scopes}</dl>
    ${chapters}
    <h2 id="operations">${words.operations}</h2>
    <p>${words.operationsLead}</p>
    ${listOfOperations(papers, reader)}`;
  return { title: words.title, body };
}

function paragraph(text: string): Markup {
  return html`<p>${prose(text)}</p>`;
}

/** Can be reached by keyboard, for whoever must scroll it sideways. */
function code(text: string): Markup {
  return html`<pre tabindex="0"><code>${text}</code></pre>`;
}
