import type { Instant } from '../../../kernel/time/instant.js';
import { civilDateOf } from '../../../kernel/time/zones.js';
import { Paper, type PaperColumn } from '../../../platform/documents/paper.js';
import {
  changeText,
  clockText,
  dayText,
  figureText,
  periodText,
  zoneText,
} from '../domain/practice-format.js';
import { compare, type ComparedFigure, type FigureGroup } from '../domain/practice-lines.js';
import type { PracticeReport, ReportedSession } from '../domain/practice-report.js';
import { practiceWords } from '../domain/practice-wording.js';
import { stateOf, type ReportLanguage } from '../domain/practice-words.js';

const GROUPS: readonly FigureGroup[] = ['sessions', 'requests', 'time', 'money', 'reviews'];
const FIGURE_COLUMNS: readonly PaperColumn[] = [
  { share: 0.46 },
  { share: 0.18, align: 'right' },
  { share: 0.18, align: 'right' },
  { share: 0.18, align: 'right' },
];
const SESSION_COLUMNS: readonly PaperColumn[] = [
  { share: 0.115 },
  { share: 0.125 },
  { share: 0.17 },
  { share: 0.165 },
  { share: 0.205 },
  { share: 0.11, align: 'right' },
  { share: 0.11, align: 'right' },
];
const BODY = { size: 8 } as const;
const HEAD = { size: 8, weight: 700, colour: 'faint' } as const;
/** A heading and the names of the columns want some rows beside them. */
const FEW = 6;

/** Whom the report is for, and in which words. */
export interface PaperReader {
  readonly name: string;
  readonly language: ReportLanguage;
  readonly now: Instant;
}

/** The report on A4. */
export async function practicePdf(report: PracticeReport, reader: PaperReader): Promise<Buffer> {
  const { language, now, name } = reader;
  const words = practiceWords(language);
  const { period, previous } = report;
  const paper = new Paper({
    title: `RuangPulih ${period.firstDate}`,
    language,
    writtenAt: now,
  });
  paper.brand(words.confidential);
  paper.line(words.titles[period.kind], { size: 20, weight: 700 });
  const zone = zoneText(period.span.startsAt, period.zone);
  paper.line(`${periodText(period, language)} · ${zone} · ${name}`, { size: 10.5 });
  paper.line(words.compared(periodText(previous, language)), { size: 9, colour: 'faint' });
  const figures = compare(report.figures, report.before);
  for (const group of GROUPS) {
    writeGroup(paper, { group, language, figures: figures.filter((one) => one.group === group) });
  }
  writeSessions(paper, report, language);
  return paper.end(
    (page, count) =>
      `${words.confidential} · ${civilDateOf(period.zone, now)} · ${words.page(page, count)}`,
  );
}

function writeGroup(
  paper: Paper,
  of: { group: FigureGroup; figures: readonly ComparedFigure[]; language: ReportLanguage },
): void {
  const words = practiceWords(of.language);
  const { now, before, change } = words.columns;
  if (!paper.hasRoomForRows(of.figures.length + 2, BODY.size)) paper.nextPage();
  paper.gap(9);
  paper.row(FIGURE_COLUMNS, [words.groups[of.group], now, before, change], HEAD);
  for (const { name, unit, ...figure } of of.figures) {
    const cells = [
      words.figures[name],
      figureText(figure.now, unit, of.language),
      figureText(figure.before, unit, of.language),
      changeText(figure.change, unit, of.language),
    ];
    paper.row(FIGURE_COLUMNS, cells, BODY);
  }
}

function writeSessions(paper: Paper, report: PracticeReport, language: ReportLanguage): void {
  const words = practiceWords(language);
  if (!paper.hasRoomForRows(FEW, BODY.size)) paper.nextPage();
  paper.gap(18);
  paper.line(words.sessions, { size: 13, weight: 700 });
  if (report.sessions.length === 0) {
    paper.line(words.noSessions, { size: 9, colour: 'faint' });
    return;
  }
  writeSessionHead(paper, language);
  for (const session of report.sessions) {
    if (!paper.hasRoomForRows(1, BODY.size)) {
      paper.nextPage();
      writeSessionHead(paper, language);
    }
    paper.row(SESSION_COLUMNS, cellsOf(session, report, language), BODY);
  }
}

function writeSessionHead(paper: Paper, language: ReportLanguage): void {
  const { date, time, client, service, state, price, share } = practiceWords(language).columns;
  paper.row(SESSION_COLUMNS, [date, time, client, service, state, price, share], HEAD);
}

function cellsOf(
  session: ReportedSession,
  { period: { zone } }: PracticeReport,
  language: ReportLanguage,
): string[] {
  const { startsAt, endsAt, clientName, serviceName, price, share } = session;
  return [
    dayText(startsAt, zone, language),
    `${clockText(startsAt, zone, language)}–${clockText(endsAt, zone, language)}`,
    clientName,
    serviceName,
    practiceWords(language).states[stateOf(session)],
    figureText(price, 'rupiah', language),
    figureText(share, 'rupiah', language),
  ];
}
