/** What was received so far, and how long an answer takes. */
export interface LineSample {
  packetsReceived: number;
  packetsLost: number;
  roundTripSeconds: number;
}

const MOST_LOST = 0.08;
const SLOWEST_SECONDS = 0.8;

/** The sums over all that comes in, out of a browser’s report. */
export function sampleOf(report: RTCStatsReport): LineSample {
  const sample: LineSample = { packetsReceived: 0, packetsLost: 0, roundTripSeconds: 0 };
  report.forEach((entry: Record<string, unknown>) => {
    if (entry['type'] === 'inbound-rtp') {
      sample.packetsReceived += numberIn(entry, 'packetsReceived');
      sample.packetsLost += numberIn(entry, 'packetsLost');
    }
    if (entry['type'] === 'candidate-pair' && entry['nominated'] === true) {
      sample.roundTripSeconds = numberIn(entry, 'currentRoundTripTime');
    }
  });
  return sample;
}

/** Whether pictures are too much for the line: one packet in twelve lost, or answers that take long. */
export function isWeak(before: LineSample, after: LineSample): boolean {
  const lost = after.packetsLost - before.packetsLost;
  const all = lost + after.packetsReceived - before.packetsReceived;
  return (all > 0 && lost / all > MOST_LOST) || after.roundTripSeconds > SLOWEST_SECONDS;
}

function numberIn(entry: Record<string, unknown>, name: string): number {
  const value = entry[name];
  return typeof value === 'number' ? value : 0;
}
