/** What stands on a demo certificate. */
export interface Paper {
  readonly heading: string;
  readonly holder: string;
  /** Name beside value, from top to bottom. */
  readonly lines: readonly (readonly [name: string, value: string])[];
}

const FOOT = 'Contoh untuk demo RuangPulih. Bukan dokumen resmi.';
const WIDTH = 595;
const HEIGHT = 420;

/** A page of A5 with a frame and a few lines, as a PDF that does nothing else. */
export function drawPaper({ heading, holder, lines }: Paper): Buffer {
  const drawing = [
    '0.11 0.42 0.37 RG 2 w 24 24 547 372 re S',
    text(heading, { x: 48, y: 348, size: 17, font: 'F2' }),
    text(holder, { x: 48, y: 300, size: 22, font: 'F2' }),
    ...lines.flatMap(([name, value], index) => [
      text(name, { x: 48, y: 256 - index * 30, size: 11, font: 'F1' }),
      text(value, { x: 200, y: 256 - index * 30, size: 13, font: 'F1' }),
    ]),
    text(FOOT, { x: 48, y: 44, size: 9, font: 'F1' }),
  ].join('\n');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents 4 0 R
/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ]);
}

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}

function text(
  words: string,
  { x, y, size, font: name }: { x: number; y: number; size: number; font: 'F1' | 'F2' },
): string {
  const safe = words.replace(/[\\()]/g, (character) => `\\${character}`);
  return `BT /${name} ${size} Tf ${x} ${y} Td (${safe}) Tj ET`;
}

/** Objects one after another, and the table that says where each begins. */
function pdfOf(objects: readonly string[]): Buffer {
  let body = '%PDF-1.7\n';
  const begins = objects.map((object, index) => {
    const begin = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(begin).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${begins.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}
