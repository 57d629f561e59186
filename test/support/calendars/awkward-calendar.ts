/** A calendar file as some program writes it, and the times it makes busy, worked out by hand. */
export interface AwkwardCalendar {
  /** The rule that it shows, as a test's name. */
  readonly rule: string;
  readonly text: string;
  /** From and until, on the wall clock of `zone`. */
  readonly busy: readonly (readonly [string, string])[];
  /** On whose wall clock `busy` is written; Asia/Jakarta without it. */
  readonly zone?: string;
  /** Events that cannot be read. */
  readonly unread?: number;
  /** Plain enough for an independent reader to be asked as well. */
  readonly isPlain?: true;
  readonly allDayCounts?: boolean;
}

/** A whole calendar around lines of components, as the standard wants it. */
export function calendar(...lines: readonly string[]): string {
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR'].join('\r\n')}\r\n`;
}

let count = 0;

/** A VEVENT with a UID of its own, unless it says one. */
export function event(...lines: readonly string[]): string {
  const uid = lines.some((line) => line.startsWith('UID')) ? [] : [`UID:plain-${count++}@test`];
  const stamp = 'DTSTAMP:20260101T000000Z';
  return ['BEGIN:VEVENT', ...uid, stamp, ...lines, 'END:VEVENT'].join('\r\n');
}
