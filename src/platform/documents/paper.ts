import PDFDocument from 'pdfkit';
import { toDate, type Instant } from '../../kernel/time/instant.js';
import { fontFile, fontRuns, type FontRun, type FontWeight } from './brand-fonts.js';

const MARGIN = 48;
const FOOT = 36;
const GUTTER = 6;
const ROW = 1.85;
/** The brand's letters stand close; so do words without it. */
const WORD_SPACING = 0.07;
const ELLIPSIS = '…';
const COLOURS = {
  ink: '#1C2926',
  faint: '#55645F',
  accent: '#1D6B5F',
  line: '#E7E0D6',
  tint: '#E7F1ED',
} as const;

export interface TextLook {
  /** In points. */
  readonly size: number;
  readonly weight?: FontWeight;
  readonly colour?: keyof typeof COLOURS;
  readonly align?: 'left' | 'right';
}

type RunLook = Readonly<Required<Pick<TextLook, 'size' | 'weight'>>>;

/** One column of a table: from where to where, in shares of the line that sum to 1. */
export interface PaperColumn {
  readonly share: number;
  readonly align?: 'left' | 'right';
}

export interface PaperFacts {
  /** Of the file; readers show it as the name of their window. */
  readonly title: string;
  readonly language: string;
  readonly writtenAt: Instant;
}

/** An A4 document in the brand's letters, written line by line from top to bottom. */
export class Paper {
  private readonly document: PDFKit.PDFDocument;
  private readonly fonts = new Set<string>();
  private readonly pieces: Buffer[] = [];
  private readonly done: Promise<Buffer>;
  private y = MARGIN;

  constructor({ title, language, writtenAt }: PaperFacts) {
    this.document = new PDFDocument({
      size: 'A4',
      margin: MARGIN,
      bufferPages: true,
      lang: language,
      displayTitle: true,
      info: { Title: title, Creator: 'RuangPulih', CreationDate: toDate(writtenAt) },
    });
    this.document.on('data', (piece: Buffer) => this.pieces.push(piece));
    this.done = new Promise((resolve, reject) => {
      this.document.on('end', () => resolve(Buffer.concat(this.pieces)));
      this.document.on('error', reject);
    });
  }

  /** A line of its own; too long a one ends in dots. */
  line(text: string, look: TextLook): void {
    this.makeRoom(look.size * 1.6);
    this.write(text, look, { x: MARGIN, width: this.width });
    this.y += look.size * 1.6;
  }

  /** The name of the house with its mark, and a word at the other end. */
  brand(aside: string): void {
    this.document.roundedRect(MARGIN, this.y + 1, 14, 14, 5).fill(COLOURS.accent);
    this.write(
      'RuangPulih',
      { size: 13, weight: 700, colour: 'accent' },
      {
        x: MARGIN + 21,
        width: this.width / 2,
      },
    );
    this.write(
      aside,
      { size: 9, colour: 'faint', align: 'right' },
      { x: MARGIN + this.width / 2, width: this.width / 2, drop: 3 },
    );
    this.y += 34;
  }

  gap(points: number): void {
    this.y += points;
  }

  /** A row of a table, with a hairline below. Its cells never wrap; what stands right is never cut. */
  row(columns: readonly PaperColumn[], cells: readonly string[], look: TextLook): void {
    const height = look.size * ROW;
    this.makeRoom(height);
    let x = MARGIN;
    for (const [index, { share, align = 'left' }] of columns.entries()) {
      const width = this.width * share;
      const drop = (height - look.size * 1.35) / 2;
      this.write(cells[index] ?? '', { ...look, align }, { x, width: width - GUTTER, drop });
      x += width;
    }
    this.y += height;
    this.rule();
  }

  /** Whether so many rows of a size still fit on this page. */
  hasRoomForRows(count: number, size: number): boolean {
    return this.hasRoom(count * size * ROW);
  }

  private hasRoom(points: number): boolean {
    return this.y + points <= this.bottom;
  }

  /** Numbers the pages and hands the file over. */
  async end(foot: (page: number, count: number) => string): Promise<Buffer> {
    const { count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.document.switchToPage(page);
      this.y = this.document.page.height - FOOT - 10;
      const look = { size: 8, colour: 'faint', align: 'right' } as const;
      // Below the margin pdfkit would begin another page.
      this.document.page.margins.bottom = 0;
      this.write(foot(page + 1, count), look, { x: MARGIN, width: this.width });
    }
    this.document.end();
    return this.done;
  }

  nextPage(): void {
    this.document.addPage();
    this.y = MARGIN;
  }

  private get width(): number {
    return this.document.page.width - 2 * MARGIN;
  }

  private get bottom(): number {
    return this.document.page.height - MARGIN - FOOT / 2;
  }

  private makeRoom(points: number): void {
    if (!this.hasRoom(points)) this.nextPage();
  }

  private rule(): void {
    this.document
      .moveTo(MARGIN, this.y)
      .lineTo(MARGIN + this.width, this.y)
      .lineWidth(0.5)
      .stroke(COLOURS.line);
  }

  private write(
    text: string,
    { size, weight = 400, colour = 'ink', align = 'left' }: TextLook,
    { x, width, drop = 0 }: { x: number; width: number; drop?: number },
  ): void {
    const look = { size, weight };
    const { runs, wide } = this.fitting(text, look, align === 'left' ? width : Infinity);
    let at = align === 'right' ? x + width - wide : x;
    for (const run of runs) {
      this.choose(run, look).fillColor(COLOURS[colour]);
      const spaced = { lineBreak: false, wordSpacing: size * WORD_SPACING };
      this.document.text(run.text, at, this.y + drop, spaced);
      at += this.widthOf(run, look);
    }
  }

  /** As much of the text as fits, and how wide that is. */
  private fitting(text: string, look: RunLook, width: number): { runs: FontRun[]; wide: number } {
    const letters = [...text];
    for (let length = letters.length; ; length--) {
      const kept = letters.slice(0, length).join('').trimEnd();
      const runs = fontRuns(length === letters.length ? text : `${kept}${ELLIPSIS}`);
      const wide = runs.reduce((sum, run) => sum + this.widthOf(run, look), 0);
      if (wide <= width || length === 0) return { runs, wide };
    }
  }

  private widthOf(run: FontRun, look: RunLook): number {
    const spaces = run.text.split(' ').length - 1;
    // What pdfkit says of a text's width leaves the spacing of its words out.
    const spacing = spaces * look.size * WORD_SPACING;
    return this.choose(run, look).widthOfString(run.text) + spacing;
  }

  private choose({ subset }: FontRun, { size, weight }: RunLook): PDFKit.PDFDocument {
    const name = `${subset}-${String(weight)}`;
    if (!this.fonts.has(name)) {
      this.document.registerFont(name, fontFile(subset, weight));
      this.fonts.add(name);
    }
    return this.document.font(name).fontSize(size);
  }
}
