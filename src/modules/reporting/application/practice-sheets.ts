import type { Sheet } from '../../../platform/documents/spreadsheet.js';
import { clockText, periodText } from '../domain/practice-format.js';
import { compare } from '../domain/practice-lines.js';
import type { PracticeReport } from '../domain/practice-report.js';
import { practiceWords } from '../domain/practice-wording.js';
import { stateOf, type ReportLanguage } from '../domain/practice-words.js';
import { civilDateOf } from '../../../kernel/time/zones.js';

/** The report as the sheets of a workbook: money apart, so that its cells are money. */
export function practiceSheets(report: PracticeReport, language: ReportLanguage): Sheet[] {
  return [
    figuresSheet(report, language, false),
    figuresSheet(report, language, true),
    daysSheet(report, language),
    sessionsSheet(report, language),
  ];
}

function figuresSheet(report: PracticeReport, language: ReportLanguage, isMoney: boolean): Sheet {
  const words = practiceWords(language);
  const { columns, sheets, units } = words;
  const kind = isMoney ? 'rupiah' : 'text';
  const now = periodText(report.period, language);
  const before = periodText(report.previous, language);
  return {
    name: isMoney ? sheets.money : sheets.figures,
    columns: [
      { title: columns.figure, kind: 'text', width: 38 },
      { title: columns.unit, kind: 'text', width: 10 },
      { title: now, kind, width: 28 },
      { title: before, kind, width: 28 },
      { title: columns.change, kind },
    ],
    rows: compare(report.figures, report.before)
      .filter(({ unit }) => (unit === 'rupiah') === isMoney)
      .map((figure) => [
        words.figures[figure.name],
        units[figure.unit],
        figure.now,
        figure.before,
        figure.change,
      ]),
  };
}

function daysSheet(report: PracticeReport, language: ReportLanguage): Sheet {
  const { columns, sheets, figures, units } = practiceWords(language);
  const inMinutes = (name: string): string => `${name} (${units.minutes})`;
  return {
    name: sheets.days,
    columns: [
      { title: columns.date, kind: 'text' },
      { title: figures.total, kind: 'count' },
      { title: figures.completed, kind: 'count' },
      { title: inMinutes(figures.heldMinutes), kind: 'count', width: 24 },
      { title: inMinutes(figures.bookedMinutes), kind: 'count', width: 24 },
      { title: inMinutes(figures.openMinutes), kind: 'count', width: 24 },
      { title: figures.share, kind: 'rupiah' },
    ],
    rows: report.days.map(({ period, figures: { sessions, time, money } }) => [
      period.firstDate,
      sessions.total,
      sessions.completed,
      time.heldMinutes,
      time.bookedMinutes,
      time.openMinutes,
      money.share,
    ]),
  };
}

function sessionsSheet({ period, sessions }: PracticeReport, language: ReportLanguage): Sheet {
  const words = practiceWords(language);
  const { columns } = words;
  return {
    name: words.sessions,
    columns: [
      { title: columns.date, kind: 'text', width: 12 },
      { title: columns.time, kind: 'text', width: 14 },
      { title: columns.client, kind: 'text', width: 26 },
      { title: columns.service, kind: 'text', width: 28 },
      { title: columns.state, kind: 'text', width: 24 },
      { title: columns.price, kind: 'rupiah' },
      { title: columns.share, kind: 'rupiah' },
      { title: columns.held, kind: 'rupiah' },
      { title: columns.refunded, kind: 'rupiah' },
    ],
    rows: sessions.map((session) => [
      civilDateOf(period.zone, session.startsAt),
      `${clockText(session.startsAt, period.zone, language)}–${clockText(session.endsAt, period.zone, language)}`,
      session.clientName,
      session.serviceName,
      words.states[stateOf(session)],
      session.price,
      session.share,
      session.held,
      session.refunded,
    ]),
  };
}
