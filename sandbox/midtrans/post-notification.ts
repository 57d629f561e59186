import type { DeliveryOutcome } from './delivery.js';

/** The provider hangs up after this long. */
const TIMEOUT_MS = 15_000;

/** Posts a notification as the provider does: its own user agent, no redirects followed. */
export async function postNotification(
  url: string,
  body: string,
  stop: AbortSignal,
): Promise<DeliveryOutcome> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'user-agent': 'Veritrans',
        accept: 'application/json',
        'content-type': 'application/json',
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
}
