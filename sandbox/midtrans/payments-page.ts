import { shortWib } from '../clock/jakarta-time.js';
import { html, rupiah, type Html } from '../pages/html.js';
import { layout } from '../pages/layout.js';
import { shownStatus } from './checkout-page.js';
import { hasArrived, isFailing, type Delivery } from './delivery.js';
import { refundedAmount, type Transaction } from './transaction.js';

const MOST_SHOWN = 100;
const TONES: Readonly<Record<string, string>> = {
  pending: 'wait',
  settlement: 'good',
  expire: 'bad',
  cancel: 'bad',
};

interface Payments {
  transactions: readonly Transaction[];
  deliveries: ReadonlyMap<string, readonly Delivery[]>;
  /** Demo time in milliseconds. */
  now: number;
}

/** Every order with what happened to its notifications; renews itself. */
export function paymentsPage({ transactions, deliveries, now }: Payments): string {
  const shown = transactions.slice(0, MOST_SHOWN);
  const hidden = transactions.length - shown.length;
  const body = html`<div id="payments" data-live>
    ${
      transactions.length === 0
        ? html`<p class="card">Belum ada pembayaran. <span class="quiet">No payment yet.</span></p>`
        : null
    }
    ${shown.map((transaction) =>
      card(transaction, deliveries.get(transaction.order.orderId) ?? [], now),
    )}
    ${hidden > 0 ? html`<p class="quiet">${hidden} pembayaran lebih lama tidak ditampilkan.</p>` : null}
  </div>`;
  return layout({ title: 'Pembayaran', section: 'payments', body, script: 'live.js' });
}

function card(transaction: Transaction, deliveries: readonly Delivery[], now: number): Html {
  const { order, settledAt } = transaction;
  const status = shownStatus(transaction, now);
  const failing = deliveries.some(isFailing);
  return html`<section class="card">
    <h2>${order.orderId} <span class="chip ${TONES[status] ?? ''}">${status}</span></h2>
    <p>
      <strong>${rupiah(order.grossAmount)}</strong>
      ${
        transaction.refunds.length === 0
          ? null
          : html`<span class="quiet">· dikembalikan ${rupiah(refundedAmount(transaction))}</span>`
      }
      <br /><span class="quiet small"
        >${
          settledAt === null
            ? `dibuat ${shortWib(order.createdAt)}, berlaku sampai ${shortWib(order.expiresAt)}`
            : `dibayar ${shortWib(settledAt)}`
        }</span
      >
    </p>
    <p class="small">
      <a href="/snap/v4/redirection/${order.token}">Halaman bayar / payment page</a>
    </p>
    ${
      status === 'expire'
        ? html`<form class="row" method="post" action="/payments/${order.orderId}/pay-late">
            <button class="plain">Uang tetap datang / pay late</button>
          </form>`
        : null
    }
    ${deliveries.length === 0 ? null : notifications(deliveries, failing)}
  </section>`;
}

function notifications(deliveries: readonly Delivery[], failing: boolean): Html {
  const list = html`<ul class="list small">
    ${deliveries.map(notification)}
  </ul>`;
  // What failed is open to see; what arrived is a click away.
  if (failing) return list;
  return html`<details>
    <summary>${deliveries.length} notifikasi terkirim / notifications</summary>
    ${list}
  </details>`;
}

function notification(delivery: Delivery): Html {
  const { notice, attempts, nextAt } = delivery;
  const last = attempts.at(-1);
  const { transaction_status: status } = JSON.parse(notice.body) as { transaction_status: string };
  const tone = hasArrived(delivery) ? 'good' : isFailing(delivery) ? 'bad' : 'wait';
  return html`<li class="row notification">
    <span class="grow">
      <strong>${status}</strong>
      <span class="chip ${tone}">${last === undefined ? 'dikirim…' : String(last.outcome)}</span>
      <br /><span class="quiet"
        >${attempts.length}×
        dicoba${nextAt === null ? '' : `, lagi pada ${shortWib(nextAt)} (jam komputer)`}</span
      >
    </span>
    <form method="post" action="/payments/notifications/${notice.id}/send-again">
      <button class="plain">Kirim lagi / send again</button>
    </form>
  </li>`;
}
