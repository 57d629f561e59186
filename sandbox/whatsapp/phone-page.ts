import { shortWib } from '../clock/jakarta-time.js';
import { html, type Html } from '../pages/html.js';
import { layout } from '../pages/layout.js';
import { render, type Message, type MessageStatus } from './message.js';

const TOLD: Readonly<Record<MessageStatus, string>> = {
  sent: '✓ terkirim / sent',
  delivered: '✓✓ sampai / delivered',
  read: '✓✓ dibaca / read',
  failed: 'tidak sampai: bukan nomor WhatsApp / failed',
};

/** One phone, oldest message first; renews itself. Pressing a message reads it. */
export function phonePage(number: string, messages: readonly Message[], appUrl: string): string {
  const body = html`<p><a href="/whatsapp">← Semua ponsel</a></p>
    <section class="phone" aria-label="Ponsel +${number}">
      <p class="from"><strong>RuangPulih</strong> <span>akun bisnis</span></p>
      <ol id="messages" data-live>
        ${messages.map((message) => bubble(message, appUrl))}
      </ol>
    </section>`;
  return layout({ title: `+${number}`, section: 'whatsapp', body, script: 'live.js' });
}

function bubble(message: Message, appUrl: string): Html {
  const { text, footer, button } = render(message, appUrl);
  return html`<li class="bubble ${message.status}">
    <p>${text}</p>
    <p class="quiet small">${footer}</p>
    <p class="quiet small end">${shortWib(message.acceptedAt)} · ${TOLD[message.status]}</p>
    ${
      button === null
        ? null
        : html`<p class="call"><a href="${button.url}" rel="noreferrer">${button.text}</a></p>`
    }
    ${
      message.status === 'delivered'
        ? html`<form method="post" action="/whatsapp/${message.to}/${message.id}/read">
            <button class="plain">Baca / read</button>
          </form>`
        : null
    }
  </li>`;
}
