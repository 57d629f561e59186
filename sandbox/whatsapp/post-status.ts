import { createHmac } from 'node:crypto';

import type { PostNotification } from '../midtrans/courier.js';
import { isSuccess } from '../midtrans/delivery.js';
import type { RetryDelay } from '../midtrans/retry-table.js';

/** The provider hangs up after this long. */
const TIMEOUT_MS = 15_000;
/** Less and less often, for about a week. */
const RETRIES_MS = [5, 30, 120, 600, 3600, 21_600, 86_400, 172_800, 345_600].map((s) => s * 1000);

/** Posts statuses as Meta does: the body's HMAC under the app's secret in a header. */
export function postStatus(appSecret: string): PostNotification {
  return async (url, body, stop) => {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'user-agent': 'facebookexternalua',
          'content-type': 'application/json',
          'x-hub-signature-256': `sha256=${signatureOf(body, appSecret)}`,
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([stop, timeout]),
      });
      await answer.body?.cancel();
      return answer.status;
    } catch {
      return timeout.aborted ? 'timeout' : 'unreachable';
    }
  };
}

export const statusRetryDelay: RetryDelay = (outcome, retries) => {
  if (typeof outcome === 'number' && isSuccess(outcome)) return null;
  return RETRIES_MS[retries] ?? null;
};

function signatureOf(body: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(body).digest('hex');
}
