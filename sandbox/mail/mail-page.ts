import { spokenWib } from '../clock/jakarta-time.js';
import { html, type Html } from '../pages/html.js';
import { layout } from '../pages/layout.js';
import type { Mail } from './mail.js';

/** Goes before the mail's own HTML: nothing is fetched or run, links open a new tab. */
const FRAME_HEAD =
  '<meta http-equiv="content-security-policy" content="' +
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; form-action 'none'" +
  '"><meta charset="utf-8"><base target="_blank"><meta name="referrer" content="no-referrer">';

/**
 * The policy of the page around it. A srcdoc frame inherits it, so mails' inline styles must be
 * allowed here; `frame-src` keeps a link from replacing the mail by a foreign page.
 */
export const MAIL_POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; font-src data:; " +
  "frame-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** One mail. Its content is hostile until proven otherwise: text is escaped, HTML stays in its frame. */
export function mailPage(mail: Mail): string {
  const body = html`<p><a href="/inbox">← Kotak masuk</a></p>
    <section class="card" aria-label="Amplop">
      <dl>
        <dt>Dari / from</dt>
        <dd>${mail.from}</dd>
        <dt>Kepada / to</dt>
        <dd>${mail.to.join(', ')}</dd>
        <dt>Diterima / received</dt>
        <dd>${spokenWib(Date.parse(mail.receivedAt))}</dd>
        ${attachments(mail)}
      </dl>
      <details>
        <summary>Semua header</summary>
        <dl class="small">
          ${Object.entries(mail.headers).map(
            ([name, value]) =>
              html`<dt>${name}</dt>
                <dd>${value}</dd>`,
          )}
        </dl>
      </details>
      <p class="small"><a href="/inbox/${mail.id}/source" download>Unduh sumber (.eml)</a></p>
    </section>
    ${mail.html === '' ? null : frame(mail.html)} ${mail.text === '' ? null : plain(mail.text)}`;
  return layout({ title: mail.subject || '(tanpa subjek)', section: 'inbox', body });
}

function frame(content: string): Html {
  return html`<section class="card">
    <h2>HTML</h2>
    <iframe
      title="Isi surel"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerpolicy="no-referrer"
      srcdoc="${FRAME_HEAD + content}"
    ></iframe>
  </section>`;
}

function plain(text: string): Html {
  return html`<section class="card">
    <h2>Teks</h2>
    <pre>${text}</pre>
  </section>`;
}

function attachments(mail: Mail): Html | null {
  if (mail.attachments.length === 0) return null;
  const names = mail.attachments.map(
    ({ name, contentType, bytes }) => `${name || '(tanpa nama)'} · ${contentType} · ${bytes} B`,
  );
  return html`<dt>Lampiran</dt>
    <dd>${names.join('\n')}</dd>`;
}
