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
  const call = window.calls.findLast((one) => one.connectionState !== 'closed');
  const sum = { audioBytes: 0, videoBytes: 0, frames: 0 };
  if (!call) return sum;
  for (const entry of (await call.getStats()).values()) {
    if (entry.type !== 'inbound-rtp') continue;
    sum[entry.kind + 'Bytes'] += entry.bytesReceived ?? 0;
    sum.frames += entry.framesDecoded ?? 0;
  }
  return sum;
})()`;

/** Sound and moving pictures have come, and go on coming. */
export async function hearsAndSees(page: Page): Promise<void> {
  const received = (): Promise<Received> => page.evaluate<Received>(RECEIVED);
  const first = await eventually('sound and pictures', async () => {
    const sum = await received();
    return sum.audioBytes > 0 && sum.videoBytes > 0 && sum.frames > 0 && sum;
  });
  await eventually('more of both', async () => {
    const next = await received();
    return next.audioBytes > first.audioBytes && next.frames > first.frames;
  });
}
