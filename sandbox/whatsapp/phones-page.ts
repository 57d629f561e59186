import { shortWib } from '../clock/jakarta-time.js';
import { html, type Html } from '../pages/html.js';
import { layout } from '../pages/layout.js';
import { render, type Message } from './message.js';

/** The phones that got something, whoever was written to last first; renews itself. */
export function phonesPage(messages: readonly Message[], appUrl: string): string {
  const body = html`<p class="quiet">
      Ponsel tiruan: pesan WhatsApp berhenti di sini. Nomor yang berakhir dengan 0000 tidak punya
      WhatsApp. <span>Numbers that end in 0000 are not on WhatsApp.</span>
    </p>
    <div id="phones" data-live>${list(messages, appUrl)}</div>`;
  return layout({ title: 'WhatsApp', section: 'whatsapp', body, script: 'live.js' });
}

function list(messages: readonly Message[], appUrl: string): Html {
  if (messages.length === 0) {
    return html`<p class="card">Belum ada pesan. <span class="quiet">No message yet.</span></p>`;
  }
  const newest = new Map<string, Message>();
  for (const message of messages) {
    if (!newest.has(message.to)) newest.set(message.to, message);
  }
  return html`<ul class="list">
    ${[...newest.values()].map((message) => line(message, messages, appUrl))}
  </ul>`;
}

function line(newest: Message, messages: readonly Message[], appUrl: string): Html {
  const unread = messages.filter(({ to, status }) => to === newest.to && status === 'delivered');
  return html`<li>
    <a class="line" href="/whatsapp/${newest.to}">
      <strong>+${newest.to}</strong>
      <span class="quiet end">${shortWib(newest.acceptedAt)}</span>
      <span class="quiet">${render(newest, appUrl).text}</span>
      <span class="end">
        ${
          unread.length === 0
            ? null
            : html`<span class="chip good">${unread.length} belum dibaca</span>`
        }
      </span>
    </a>
  </li>`;
}
