import { describe, expect, it } from 'vitest';
import { isWeak, sampleOf } from './weak-line';

const report = (entries: object[]) =>
  new Map(entries.map((entry, index) => [String(index), entry])) as unknown as RTCStatsReport;
const line = (packetsReceived: number, packetsLost: number, roundTripSeconds = 0.1) => ({
  packetsReceived,
  packetsLost,
  roundTripSeconds,
});

describe('a line', () => {
  it('is measured by all that comes in and by the pair in use', () => {
    const sample = sampleOf(
      report([
        { type: 'inbound-rtp', packetsReceived: 100, packetsLost: 2 },
        { type: 'inbound-rtp', packetsReceived: 50, packetsLost: 1 },
        { type: 'candidate-pair', nominated: false, currentRoundTripTime: 9 },
        { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.05 },
        { type: 'outbound-rtp', packetsReceived: 7 },
      ]),
    );
    expect(sample).toEqual(line(150, 3, 0.05));
  });

  it.each([
    ['loses nothing', line(0, 0), line(100, 0), false],
    ['lost much earlier, and nothing since', line(100, 90), line(200, 90), false],
    ['loses one packet in ten', line(100, 0), line(190, 10), true],
    ['takes a second to answer', line(0, 0), line(100, 0, 1), true],
    ['has brought nothing', line(5, 0), line(5, 0), false],
  ])('that %s', (_, before, after, weak) => {
    expect(isWeak(before, after)).toBe(weak);
  });
});
