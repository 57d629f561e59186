import { html, type Html } from './html.js';
import { layout } from './layout.js';

export interface Overview {
  appUrl: string;
  smtpPort: number;
  /** The demo's present time, for people. */
  now: string;
  mails: number;
  whatsApps: number;
  payments: number;
  paid: number;
  failingDeliveries: number;
}

/** What the sandbox holds and where everything is. */
export function overviewPage(overview: Overview): string {
  const { appUrl, smtpPort, now, mails, whatsApps, payments, paid, failingDeliveries } = overview;
  const body = html`<p>
      Di sini penyedia luar ditirukan: pembayaran (Midtrans), surel, WhatsApp, dan jam demo. Tidak
      ada uang atau pesan yang keluar dari komputer ini.
      <span class="quiet"
        >Local stand-ins for the outside providers; nothing leaves this machine.</span
      >
    </p>
    <div class="tiles" id="tiles" data-live>
      ${tile('Kotak masuk / Inbox', String(mails), html`<a href="/inbox">Baca surel</a>`)}
      ${tile('WhatsApp', String(whatsApps), html`<a href="/whatsapp">Lihat ponsel</a>`)}
      ${tile(
        'Pembayaran / Payments',
        `${paid} / ${payments}`,
        html`lunas dari semua · <a href="/payments">Lihat</a> ${
            failingDeliveries === 0
              ? null
              : html`<br /><span class="chip bad">${failingDeliveries} notifikasi gagal</span>`
          }`,
      )}
      ${tile('Jam demo / Clock', now, html`<a href="/clock">Majukan jam</a>`)}
      ${tile(
        'Aplikasi / App',
        'RuangPulih',
        html`<a href="${appUrl}">${appUrl}</a><br />SMTP: 127.0.0.1:${smtpPort}`,
      )}
    </div>`;
  return layout({ title: 'Ringkasan', section: 'overview', body, script: 'live.js' });
}

function tile(label: string, figure: string, note: Html): Html {
  return html`<section class="card">
    <h2 class="quiet">${label}</h2>
    <p class="figure">${figure}</p>
    <p class="small">${note}</p>
  </section>`;
}
