/** Octets of a line without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

export type Parameters = Readonly<Record<string, string>>;

/** One property as it stands in a file, folded, without the end of its last line. */
export function contentLine(name: string, value: string, parameters: Parameters = {}): string {
  const said = Object.entries(parameters).map(([key, text]) => `;${key}=${parameterOf(text)}`);
  return folded(`${name}${said.join('')}:${value}`);
}

/** Text as the value of a property: nothing in it can end the line or begin another. */
export function textValue(text: string): string {
  return withoutControls(text.replace(/\r\n?/g, '\n'))
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, String.raw`\n`);
}

/** Quoted where a mark in it would end it; what quotes cannot hold is written as RFC 6868 says. */
function parameterOf(text: string): string {
  const plain = withoutControls(text.replace(/\s+/g, ' '));
  const held = plain.replace(/\^/g, '^^').replace(/"/g, "^'");
  return /[:;,]/.test(held) ? `"${held}"` : held;
}

/** RFC 5545 allows none of them but the tab; half a character becomes the sign for one that is lost. */
function withoutControls(text: string): string {
  return Buffer.from(text.replace(/[^\P{Cc}\t\n]/gu, '')).toString();
}

/** Between characters, never within one: a line that ends in half a character is read as rubbish. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
