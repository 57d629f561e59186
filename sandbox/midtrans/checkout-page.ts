import { shortWib } from '../clock/jakarta-time.js';
import { html, rupiah, type Html } from '../pages/html.js';
import { shell } from '../pages/layout.js';
import { finishUrl } from './finish-url.js';
import { isOverdue, type Transaction } from './transaction.js';

interface Checkout {
  transaction: Transaction;
  /** Demo time in milliseconds. */
  now: number;
  /** The QR code as a data address. */
  qrPicture: string;
}

const ENDED: Readonly<Record<string, { good: boolean; title: string; text: string }>> = {
  settlement: {
    good: true,
    title: 'Pembayaran berhasil',
    text: 'Pembayaran sudah diterima. / Your payment was received.',
  },
  refund: {
    good: true,
    title: 'Dana dikembalikan',
    text: 'Seluruh dana dikembalikan. / Refunded.',
  },
  partial_refund: {
    good: true,
    title: 'Sebagian dana dikembalikan',
    text: 'Sebagian dana dikembalikan. / Partly refunded.',
  },
  cancel: {
    good: false,
    title: 'Pembayaran dibatalkan',
    text: 'Pembayaran ini dibatalkan. / This payment was cancelled.',
  },
  expire: {
    good: false,
    title: 'Waktu pembayaran habis',
    text: 'Kode QR ini sudah kedaluwarsa dan tidak bisa dibayar lagi. / This code has expired.',
  },
};

/** How a page names the state: an order nobody opened in time has expired as well. */
export function shownStatus(transaction: Transaction, now: number): string {
  return isOverdue(transaction, now) ? 'expire' : transaction.status;
}

/** The provider's payment page: QR code while it can be paid, the outcome afterwards. */
export function checkoutPage(checkout: Checkout): string {
  const { transaction, now } = checkout;
  const { order } = transaction;
  const status = shownStatus(transaction, now);
  const body = html`<main
    class="checkout"
    data-status="${status}"
    data-state-url="/snap/v4/redirection/${order.token}/state"
  >
    <div class="card">
      <section class="top">
        <h1>Bayar ke RuangPulih</h1>
        <p class="amount">${rupiah(order.grossAmount)}</p>
        <p class="quiet small">Nomor pesanan / order: ${order.orderId}</p>
      </section>
      ${status === 'pending' ? payable(checkout) : outcome(transaction, status)}
      ${order.items.length === 0 ? null : items(transaction)}
    </div>
    <p class="quiet small center">
      Penyedia pembayaran tiruan untuk demo; jangan memindai dengan uang sungguhan.
    </p>
  </main>`;
  return shell('Pembayaran', body, 'checkout.js');
}

function payable({ transaction, now, qrPicture }: Checkout): Html {
  const { token, expiresAt } = transaction.order;
  const remainingMs = expiresAt - now;
  return html`<section class="center">
      <h2>Pindai QRIS / scan</h2>
      <img
        class="qr"
        src="${qrPicture}"
        width="272"
        height="272"
        alt="Kode QRIS tiruan untuk pesanan ini"
      />
      <p>
        Bayar dalam
        <span class="countdown" role="timer" data-remaining-ms="${remainingMs}"
          >${Math.ceil(remainingMs / 60_000)} menit</span
        >
      </p>
      <p class="quiet small">sampai ${shortWib(expiresAt)}</p>
    </section>
    <section>
      <form method="post" action="/snap/v4/redirection/${token}/pay">
        <button>Saya sudah bayar (simulasi)</button>
      </form>
      <form method="post" action="/snap/v4/redirection/${token}/cancel">
        <button class="plain">Batalkan</button>
      </form>
    </section>`;
}

function outcome(transaction: Transaction, status: string): Html {
  const { good, title, text } = ENDED[status] ?? { good: false, title: status, text: '' };
  const back = finishUrl(transaction);
  return html`<section class="center">
    <p class="note ${good ? 'good' : 'bad'}" role="status">
      <strong>${title}</strong><br />${text}
    </p>
    ${back === null ? null : html`<a class="button" href="${back}">Kembali ke RuangPulih</a>`}
  </section>`;
}

function items({ order }: Transaction): Html {
  return html`<section>
    <dl class="small">
      ${order.items.map(
        ({ name, price, quantity }) =>
          html`<dt>${quantity > 1 ? `${name} × ${quantity}` : name}</dt>
            <dd>${rupiah(price * quantity)}</dd>`,
      )}
    </dl>
  </section>`;
}
