import type { BandCode, Measure, Scale, ScaleCode } from './measure.js';

/** A total and the band it lies in. */
export interface Score {
  readonly scale: ScaleCode;
  readonly total: number;
  readonly band: BandCode;
}

/** How grave an alert is: to be followed up, or at once. */
export const ALERT_LEVELS = ['follow_up', 'urgent'] as const;
export type AlertLevel = (typeof ALERT_LEVELS)[number];

/** Whether every item has an answer that the measure knows. Nothing is imputed, ever. */
export function isComplete(measure: Measure, answers: readonly number[]): boolean {
  return (
    answers.length === measure.itemCount &&
    answers.every(
      (answer) => Number.isInteger(answer) && answer >= 0 && answer <= measure.highestAnswer,
    )
  );
}

/**
 * The totals of a complete set of answers, one a scale, in the measure's order.
 *
 * @throws RangeError when the answers are not complete.
 */
export function scoresOf(measure: Measure, answers: readonly number[]): Score[] {
  if (!isComplete(measure, answers)) throw new RangeError('The answers are not complete.');
  return measure.scales.map((scale) => {
    const sum = scale.items.reduce((total, item) => total + (answers[item - 1] ?? 0), 0);
    const total = sum * scale.times;
    return { scale: scale.code, total, band: bandOf(scale, total) };
  });
}

/** @throws RangeError for a total that the scale cannot have. */
export function bandOf(scale: Scale, total: number): BandCode {
  const band = scale.bands.find(({ from, to }) => total >= from && total <= to);
  if (band === undefined) throw new RangeError('No band holds that total.');
  return band.code;
}

/**
 * The highest total of a scale.
 *
 * @internal for tests: the product asks for bands.
 */
export function highestTotal(scale: Scale): number {
  return scale.bands.at(-1)?.to ?? 0;
}

/** What an answer that points to danger asks for; null when none does, which proves nothing. */
export function dangerIn(measure: Measure, answers: readonly number[]): AlertLevel | null {
  if (measure.danger === null) return null;
  const { item, from, urgentFrom } = measure.danger;
  const answer = answers[item - 1] ?? 0;
  if (answer < from) return null;
  return answer >= urgentFrom ? 'urgent' : 'follow_up';
}

/** Whether the addresses of help belong beside these answers. */
export function needsHelp(measure: Measure, answers: readonly number[]): boolean {
  if (dangerIn(measure, answers) !== null) return true;
  return scoresOf(measure, answers).some(({ scale, total }) => {
    const from = measure.scales.find(({ code }) => code === scale)?.helpFrom ?? null;
    return from !== null && total >= from;
  });
}

/** More than noise, counted from the first total shown. */
export type Change = 'better' | 'worse';

/** Null where the difference may be noise, or where nobody has established how large that is. */
export function reliableChange(scale: Scale, first: number, total: number): Change | null {
  const difference = total - first;
  if (scale.reliableChange === null || Math.abs(difference) < scale.reliableChange) return null;
  return difference < 0 === (scale.better === 'lower') ? 'better' : 'worse';
}
