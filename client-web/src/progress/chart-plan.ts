import type { ProgressPoint, ProgressSeries } from '@/api/types';

const MARGIN = { top: 22, right: 84, bottom: 30, left: 30 };
const HEIGHT = 260;
const SHARE_OF_A_DAY = 0.5;
const LEAST_GAP = 30;
const DAY_MS = 86_400_000;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where everything of a chart stands, in pixels. */
export interface ChartPlan {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly bands: readonly {
    code: ProgressSeries['scale']['bands'][number]['code'];
    y: number;
    height: number;
  }[];
  readonly points: readonly (Place & { point: ProgressPoint })[];
  /** Sessions within the time shown. */
  readonly sessions: readonly { x: number; at: string }[];
  /** Whether there is room for a number beside every point. */
  readonly isRoomy: boolean;
  readonly ticks: readonly { y: number; value: number }[];
}

function highestOf({ scale }: ProgressSeries): number {
  return scale.bands.at(-1)?.to ?? 0;
}

/** Lays a series and the sessions out on a width; a single point stands in the middle. */
export function planChart(
  series: ProgressSeries,
  sessions: readonly string[],
  width: number,
): ChartPlan {
  const { top, left } = MARGIN;
  const [right, bottom] = [width - MARGIN.right, HEIGHT - MARGIN.bottom];
  const times = series.points.map(({ takenAt }) => Date.parse(takenAt));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const pad = Math.max((last - first) * 0.06, DAY_MS * SHARE_OF_A_DAY);
  const [from, to] = [first - pad, last + pad];
  const x = (time: number) => left + ((time - from) / (to - from)) * (right - left);
  const highest = highestOf(series);
  const y = (total: number) => bottom - (total / highest) * (bottom - top);
  return {
    width,
    height: HEIGHT,
    left,
    right,
    bottom,
    bands: series.scale.bands.map((band, index) => {
      const upper = y(series.scale.bands[index + 1]?.from ?? highest);
      return { code: band.code, y: upper, height: y(band.from) - upper };
    }),
    points: series.points.map((point, index) => ({
      point,
      x: x(times[index] ?? 0),
      y: y(point.total),
    })),
    sessions: sessions
      .map((at) => ({ at, time: Date.parse(at) }))
      .filter(({ time }) => time >= from && time <= to)
      .map(({ at, time }) => ({ at, x: x(time) })),
    isRoomy: (right - left) / Math.max(1, series.points.length - 1) >= LEAST_GAP,
    ticks: [0, ...series.scale.bands.slice(1).map(({ from: value }) => value), highest].map(
      (value) => ({ value, y: y(value) }),
    ),
  };
}

/** The two ends of the time shown, and not more: they must fit beside each other on a phone. */
export function endsOf({ points }: ChartPlan): ChartPlan['points'] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  return first === last ? [first] : [first, last];
}
