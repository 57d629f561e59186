import type { Measure, Scale, ScaleCode, BandCode } from '../domain/measure.js';
import { measureCalled } from '../domain/measures.js';
import { reliableChange, scoresOf, type Change } from '../domain/score.js';
import type { GoalContent, MoodContent, ResponseContent } from '../domain/sealed.js';
import type { StoredGoal } from '../infrastructure/goal.repository.js';
import type { StoredMood } from '../infrastructure/mood.repository.js';
import type { StoredResponse } from '../infrastructure/response.repository.js';

type Opened<Row, Content> = Row & { readonly content: Content };

/** One total in time. */
interface Point {
  readonly responseId: string;
  readonly takenAt: Date;
  readonly total: number;
  readonly band: BandCode;
  /** Against the first point of the series. */
  readonly change: Change | null;
  readonly assignedInCare: string | null;
}

/** All totals of one scale, oldest first. */
export interface Series {
  readonly measure: Measure;
  readonly scale: Scale;
  readonly points: readonly Point[];
}

/** A goal as it is now, with how it came there. */
export interface GoalView {
  readonly id: string;
  readonly version: number;
  readonly isPsychologists: boolean;
  readonly text: string;
  readonly progress: number;
  readonly isDone: boolean;
  readonly history: readonly { readonly at: Date; readonly progress: number }[];
}

/** A day's mood, opened. */
export type MoodView = Opened<StoredMood, MoodContent>;

/** The chart's series: one for every scale that was ever answered, in the measures' order. */
export function seriesOf(responses: readonly Opened<StoredResponse, ResponseContent>[]): Series[] {
  const oldestFirst = [...responses].sort((a, b) => a.takenAt.getTime() - b.takenAt.getTime());
  const codes = [...new Set(oldestFirst.map(({ measureCode }) => measureCode))];
  return codes.flatMap((code) => {
    const measure = measureCalled(code);
    if (measure === undefined) return [];
    const given = oldestFirst.filter(({ measureCode }) => measureCode === code);
    return measure.scales.map((scale) => ({
      measure,
      scale,
      points: pointsOf(measure, scale, given),
    }));
  });
}

function pointsOf(
  measure: Measure,
  scale: Scale,
  responses: readonly Opened<StoredResponse, ResponseContent>[],
): Point[] {
  const totals = responses.map((response) => totalOf(measure, scale.code, response));
  const first = totals[0]?.total ?? 0;
  return totals.map((point) => ({ ...point, change: reliableChange(scale, first, point.total) }));
}

function totalOf(
  measure: Measure,
  code: ScaleCode,
  { id, takenAt, assignedInCare, content }: Opened<StoredResponse, ResponseContent>,
): Omit<Point, 'change'> {
  const score = scoresOf(measure, content.answers).find(({ scale }) => scale === code);
  if (score === undefined) throw new Error('The measure has no such scale.');
  return { responseId: id, takenAt, total: score.total, band: score.band, assignedInCare };
}

/** Goals from all their versions, which come in order. */
export function goalsOf(versions: readonly Opened<StoredGoal, GoalContent>[]): GoalView[] {
  const ids = [...new Set(versions.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const own = versions.filter((version) => version.id === id);
    const latest = own.at(-1);
    if (latest === undefined) return [];
    const { version, careId, content } = latest;
    const history = own.map(({ at, content: { progress } }) => ({ at, progress }));
    return [{ id, version, isPsychologists: careId !== null, ...content, history }];
  });
}
