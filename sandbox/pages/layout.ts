import { html, type Html } from './html.js';

type Section = 'overview' | 'inbox' | 'whatsapp' | 'payments' | 'faults' | 'clock';

const SECTIONS: readonly { section: Section; path: string; label: string }[] = [
  { section: 'overview', path: '/', label: 'Ringkasan' },
  { section: 'inbox', path: '/inbox', label: 'Kotak masuk' },
  { section: 'whatsapp', path: '/whatsapp', label: 'WhatsApp' },
  { section: 'payments', path: '/payments', label: 'Pembayaran' },
  { section: 'faults', path: '/faults', label: 'Gangguan' },
  { section: 'clock', path: '/clock', label: 'Jam' },
];

interface Page {
  title: string;
  section: Section | null;
  body: Html;
  /** Name of a script under /assets the page needs. */
  script?: string;
}

/** A page of the sandbox for the person who tries the demo. */
export function layout({ title, section, body, script }: Page): string {
  return shell(
    title,
    html`<header class="bar">
        <p class="brand"><strong>Sandbox</strong> <span>RuangPulih</span></p>
        <nav aria-label="Sandbox">
          ${SECTIONS.map(
            ({ section: own, path, label }) =>
              html`<a href="${path}" ${own === section ? CURRENT : null}>${label}</a>`,
          )}
        </nav>
      </header>
      <main class="page">
        <h1>${title}</h1>
        ${body}
      </main>`,
    script,
  );
}

/** The frame around any page; its policy forbids everything inline. */
export function shell(title: string, body: Html, script?: string): string {
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Sandbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/style.css" />
        ${script === undefined ? null : html`<script src="/assets/${script}" defer></script>`}
      </head>
      <body>
        <p class="ribbon">Sandbox – uang mainan / play money</p>
        ${body}
      </body>
    </html>`.text;
}

const CURRENT = html`aria-current="page"`;
