import { shortWib } from '../clock/jakarta-time.js';
import { html, type Html } from '../pages/html.js';
import { layout } from '../pages/layout.js';
import type { Mail } from './mail.js';

const MOST_SHOWN = 200;

/** The inbox, newest first; renews itself. `to` is the filter as typed. */
export function inboxPage(mails: readonly Mail[], to: string): string {
  const body = html`<form class="row" method="get" action="/inbox" role="search">
      <div class="grow">
        <label for="to">Alamat penerima / recipient</label>
        <input
          id="to"
          name="to"
          type="search"
          value="${to}"
          autocomplete="off"
          placeholder="klien@…"
        />
      </div>
      <button>Saring / filter</button>
      ${to === '' ? null : html`<a class="button plain" href="/inbox">Semua / all</a>`}
    </form>
    <div id="mails" data-live>${list(mails)}</div>`;
  return layout({ title: 'Kotak masuk', section: 'inbox', body, script: 'live.js' });
}

function list(mails: readonly Mail[]): Html {
  if (mails.length === 0) {
    return html`<p class="card">Belum ada surel. <span class="quiet">No mail yet.</span></p>`;
  }
  const hidden = mails.length - MOST_SHOWN;
  return html`<ul class="list">
      ${mails.slice(0, MOST_SHOWN).map(line)}
    </ul>
    ${hidden > 0 ? html`<p class="quiet">${hidden} surel lebih lama tidak ditampilkan.</p>` : null}`;
}

function line(mail: Mail): Html {
  return html`<li>
    <a class="line" href="/inbox/${mail.id}">
      <strong>${mail.subject === '' ? '(tanpa subjek)' : mail.subject}</strong>
      <span class="quiet end">${shortWib(Date.parse(mail.receivedAt))}</span>
      <span class="quiet">${mail.to.join(', ')}</span>
      <span class="quiet end">${mail.from}</span>
    </a>
  </li>`;
}
