import type { FastifyInstance, FastifyReply } from 'fastify';
import QRCode from 'qrcode';

import { PAGE_POLICY, refuseForeign } from '../http/server.js';
import { sendMissing, sendPage } from '../pages/pages.js';
import { checkoutPage, shownStatus } from './checkout-page.js';
import { finishUrl } from './finish-url.js';
import type { Gateway } from './gateway.js';
import { qrisPayload } from './qris-code.js';
import type { Transaction } from './transaction.js';

interface Parts {
  gateway: Gateway;
  /** Demo time in milliseconds. */
  now: () => number;
}

type Token = { Params: { token: string } };

const PAGE = '/snap/v4/redirection/:token';

/** The payment page. QRIS is its only method, so opening the page chooses it, as on the real one. */
export function checkoutRoutes(server: FastifyInstance, { gateway, now }: Parts): void {
  const orderId = (token: string) => gateway.orderIdOfToken(token) ?? '';

  const leave = (reply: FastifyReply, transaction: Transaction | null) => {
    if (transaction === null) return sendMissing(reply);
    const ended = ['settlement', 'cancel'].includes(transaction.status);
    const page = `/snap/v4/redirection/${transaction.order.token}`;
    return reply.redirect((ended ? finishUrl(transaction) : null) ?? page, 303);
  };

  server.get<Token>(PAGE, async (request, reply) => {
    const outcome = await gateway.open(orderId(request.params.token));
    if (outcome === null) return sendMissing(reply);
    const { transaction } = outcome;
    const qrPicture = await picture(qrisPayload(transaction.order));
    reply.header('content-security-policy', policyFor(transaction));
    return sendPage(reply, checkoutPage({ transaction, now: now(), qrPicture }));
  });

  server.get<Token>(`${PAGE}/state`, async (request, reply) => {
    const transaction = await gateway.look(orderId(request.params.token));
    if (transaction === null) return sendMissing(reply);
    const remainingMs = Math.max(0, transaction.order.expiresAt - now());
    return { status: shownStatus(transaction, now()), remainingMs };
  });

  server.post<Token>(`${PAGE}/pay`, { preHandler: refuseForeign }, async (request, reply) => {
    const outcome = await gateway.pay(orderId(request.params.token), { notify: true });
    return leave(reply, outcome?.transaction ?? null);
  });

  server.post<Token>(`${PAGE}/cancel`, { preHandler: refuseForeign }, async (request, reply) => {
    const outcome = await gateway.cancel(orderId(request.params.token));
    return leave(reply, outcome?.transaction ?? null);
  });
}

async function picture(payload: string): Promise<string> {
  const svg = await QRCode.toString(payload, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

/** Browsers check `form-action` on the redirect after a form too, so the shop's origin must be named. */
function policyFor({ order }: Transaction): string {
  if (order.finishUrl === null) return PAGE_POLICY;
  return PAGE_POLICY.replace(
    "form-action 'self'",
    `form-action 'self' ${new URL(order.finishUrl).origin}`,
  );
}
