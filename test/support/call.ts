import type { Page } from 'playwright-core';
import { eventually } from './eventually.js';

/** A camera and a microphone that everybody has and nobody must allow. */
export const FAKE_MEDIA = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--allow-loopback-in-peer-connection',
];

/** What came in so far, as the browser itself counts it. */
interface Received {
  readonly audioBytes: number;
  readonly videoBytes: number;
  readonly frames: number;
}

/** Keeps every call of a page where {@link hearsAndSees} finds it. */
export const KEEP_CALLS = `
  const Original = window.RTCPeerConnection;
  window.calls = [];
  window.RTCPeerConnection = class extends Original {
    constructor(...given) { super(...given); window.calls.push(this); }
  };`;
const RECEIVED = `(async () => {
  const calls = window.calls.filter((one) => one.connectionState !== 'closed');
  return Promise.all(calls.map(async (call) => {
    const sum = { audioBytes: 0, videoBytes: 0, frames: 0 };
    for (const entry of (await call.getStats()).values()) {
      if (entry.type !== 'inbound-rtp') continue;
      sum[entry.kind + 'Bytes'] += entry.bytesReceived ?? 0;
      sum.frames += entry.framesDecoded ?? 0;
    }
    return sum;
  }));
})()`;

/** Sound and moving pictures have come from each of so many others, and go on coming. */
export async function hearsAndSees(page: Page, others = 1): Promise<void> {
  const received = (): Promise<Received[]> => page.evaluate<Received[]>(RECEIVED);
  const first = await eventually(`sound and pictures of ${others}`, async () => {
    const sums = await received();
    const isEach = sums.every((sum) => sum.audioBytes > 0 && sum.videoBytes > 0 && sum.frames > 0);
    return sums.length === others && isEach && sums;
  });
  await eventually('more of both', async () => {
    const next = await received();
    return next.every(({ audioBytes, frames }, at) => {
      const before = first[at];
      return before !== undefined && audioBytes > before.audioBytes && frames > before.frames;
    });
  });
}
