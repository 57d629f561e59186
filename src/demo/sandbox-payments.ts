import { z } from 'zod';
import type { Config } from '../config/config.js';

const LIMIT_MS = 10_000;
const ASK_AGAIN_MS = 100;

const listed = z.object({
  items: z.array(
    z.object({
      orderId: z.string(),
      refunds: z.array(z.object({ bankConfirmedAt: z.string().nullable() })),
    }),
  ),
});

/** The hands of the people at the provider's end: whoever pays, and the bank that pays back. */
export class SandboxPayments {
  private readonly address: string;

  constructor({ sandbox }: Pick<Config, 'sandbox'>) {
    if (sandbox === null) throw new Error('There is no sandbox to pay in.');
    this.address = `${sandbox.url}/control/payments`;
  }

  /** Pays an order as on the provider's page; the provider sends no notification. */
  async pay(orderRef: string): Promise<void> {
    const answer = await fetch(`${this.address}/${encodeURIComponent(orderRef)}/pay`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ notify: false }),
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    if (!answer.ok) throw new Error(`The sandbox took no payment: it answered ${answer.status}.`);
  }

  /** Waits until the bank has confirmed what is being paid back on the order. */
  async untilRefunded(orderRef: string): Promise<void> {
    const patience = AbortSignal.timeout(LIMIT_MS);
    while (!(await this.isRefunded(orderRef))) {
      if (patience.aborted) throw new Error('The sandbox did not confirm a refund.');
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
  }

  private async isRefunded(orderRef: string): Promise<boolean> {
    const answer = await fetch(this.address, { signal: AbortSignal.timeout(LIMIT_MS) });
    const { items } = listed.parse(await answer.json());
    const refunds = items.find(({ orderId }) => orderId === orderRef)?.refunds ?? [];
    return refunds.length > 0 && refunds.every(({ bankConfirmedAt }) => bankConfirmedAt !== null);
  }
}
