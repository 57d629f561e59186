const SHAPE = /^(\d{2}):(\d{2})$/;

/** A time of the day as text: `00:00` to `23:59`. */
export const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** As `WALL_TIME`, and `24:00` for the midnight that ends the day. */
export const WALL_TIME_OR_END = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** Minutes since midnight of a text that matches one of the shapes above. */
export function minuteOfWallTime(text: string): number {
  const [, hours, minutes] = SHAPE.exec(text) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

/** The text of a minute of the day, 0 to 1440. */
export function wallTimeOf(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
