/** A component as text, reduced to what tells when somebody is busy: titles and notes never get in. */
export interface RawComponent {
  readonly name: 'VEVENT' | 'VTIMEZONE' | 'VFREEBUSY';
  readonly lines: readonly string[];
}

export interface RawCalendar {
  /** `METHOD`, in capitals. */
  readonly method: string | null;
  /** `X-WR-TIMEZONE`: what programs without VTIMEZONE mean by their calendar's zone. */
  readonly zoneName: string | null;
  readonly components: readonly RawComponent[];
  /** Components that began and never ended. */
  readonly brokenOff: number;
}

const KEPT = new Set([
  ...['UID', 'SEQUENCE', 'STATUS', 'TRANSP', 'X-MICROSOFT-CDO-BUSYSTATUS', 'FREEBUSY'],
  ...['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID'],
  ...['TZID', 'TZOFFSETFROM', 'TZOFFSETTO', 'X-LIC-LOCATION', 'BEGIN', 'END'],
]);
/** `NAME:` or `NAME;`, and nothing in front of it. */
const PROPERTY = /^([A-Za-z][A-Za-z0-9-]*)[:;]/;
const READ = new Set(['VEVENT', 'VTIMEZONE', 'VFREEBUSY']);
/** No date, rule or list of dates is longer; a longer line is somebody's trick. */
const LONGEST_LINE = 65_536;

/**
 * The components of a calendar file. Takes CRLF, LF and CR, a byte order mark, and lines folded in
 * the wrong places: what begins with no property's name goes on with the line before.
 */
export function rawCalendarOf(text: string): RawCalendar {
  const reader = new ComponentReader();
  for (const line of unfolded(text)) reader.take(line);
  return reader.end();
}

function unfolded(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    const last = lines.length - 1;
    if (/^[ \t]/.test(line)) append(lines, last, line.slice(1));
    else if (PROPERTY.test(line)) lines.push(line);
    else append(lines, last, line);
  }
  return lines;
}

function append(lines: string[], last: number, more: string): void {
  const line = lines[last];
  if (line !== undefined && line.length + more.length <= LONGEST_LINE) lines[last] = line + more;
}

class ComponentReader {
  private method: string | null = null;
  private zoneName: string | null = null;
  private readonly components: RawComponent[] = [];
  private brokenOff = 0;
  private open: { name: RawComponent['name']; lines: string[]; depth: number } | null = null;

  take(line: string): void {
    const name = (PROPERTY.exec(line)?.[1] ?? '').toUpperCase();
    const value = line
      .slice(line.indexOf(':') + 1)
      .trim()
      .toUpperCase();
    if (name === 'BEGIN' && READ.has(value)) this.begin(value as RawComponent['name']);
    else if (this.open === null) this.takeOfCalendar(name, line);
    else this.takeOfComponent(name, value, line);
  }

  end(): RawCalendar {
    if (this.open !== null) this.brokenOff++;
    const { method, zoneName, components, brokenOff } = this;
    return { method, zoneName, components, brokenOff };
  }

  /** One that begins inside another means that the other was broken off. */
  private begin(name: RawComponent['name']): void {
    if (this.open !== null) this.brokenOff++;
    this.open = { name, lines: [], depth: 0 };
  }

  private takeOfCalendar(name: string, line: string): void {
    const value = line.slice(line.indexOf(':') + 1).trim();
    if (name === 'METHOD') this.method = value.toUpperCase();
    if (name === 'X-WR-TIMEZONE') this.zoneName = value;
  }

  private takeOfComponent(name: string, value: string, line: string): void {
    const { open } = this;
    if (open === null) return;
    if (name === 'END' && open.depth === 0) {
      this.close(open, value);
      return;
    }
    if (name === 'BEGIN') open.depth++;
    // An alarm inside an event has times of its own that say nothing about being busy.
    const isOwn = open.depth === 0 || open.name === 'VTIMEZONE';
    if (name === 'END') open.depth--;
    if (isOwn && KEPT.has(name)) open.lines.push(line.trimEnd());
  }

  private close(open: RawComponent, value: string): void {
    if (value === open.name) this.components.push(open);
    else this.brokenOff++;
    this.open = null;
  }
}
