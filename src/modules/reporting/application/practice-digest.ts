import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { ReportDigest, type ReportInShort } from '../../notifications/index.js';
import type { PracticeFigures } from '../domain/practice-figures.js';
import { changeText, figureText, periodText } from '../domain/practice-format.js';
import { compare, type FigureName } from '../domain/practice-lines.js';
import { periodAround, periodBefore, type PracticePeriod } from '../domain/practice-period.js';
import { practiceWords } from '../domain/practice-wording.js';
import type { ReportLanguage } from '../domain/practice-words.js';
import { ReportWishRepository } from '../infrastructure/report-wish.repository.js';
import { ReadPracticeFigures } from './read-practice-figures.js';

/** What a mail tells; whatever is longer stands on the page behind the log-in. */
const TOLD: readonly FigureName[] = [
  'completed',
  'upcoming',
  'heldMinutes',
  'occupancyPercent',
  'share',
  'heldForSessions',
  'payable',
  'reviewCount',
];
const KINDS = { day: 'hari', week: 'minggu' } as const;

/** The figures of a report that is owed, as a mail may carry them. */
@Injectable()
export class PracticeDigest extends ReportDigest {
  constructor(
    private readonly wishes: ReportWishRepository,
    private readonly figures: ReadPracticeFigures,
  ) {
    super();
  }

  override async of(
    tx: Tx,
    reportId: string,
    language: ReportLanguage,
  ): Promise<ReportInShort | null> {
    const owed = await this.wishes.owed(tx, reportId);
    if (owed === null || owed.isUnwanted) return null;
    const period = periodAround(owed.kind, owed.firstDate, owed.zone);
    const spans = [period.span, periodBefore(period).span];
    const [now, before] = await this.figures.of(tx, owed.psychologistId, spans, tx.now);
    if (now === undefined || before === undefined) return null;
    return {
      period: periodText(period, language),
      figures: linesOf(now, before, language),
      path: addressOf(period),
    };
  }
}

function linesOf(
  now: PracticeFigures,
  before: PracticeFigures,
  language: ReportLanguage,
): readonly string[] {
  const words = practiceWords(language);
  return compare(now, before)
    .filter(({ name }) => TOLD.includes(name))
    .map(({ name, unit, now: value, change }) => {
      const told = `${words.figures[name]}: ${figureText(value, unit, language)}`;
      return change === null || change === 0
        ? told
        : `${told} (${changeText(change, unit, language)})`;
    });
}

/** Where the page shows the same period. */
function addressOf({ kind, firstDate }: PracticePeriod): string {
  return `/praktik/laporan?periode=${KINDS[kind]}&tanggal=${firstDate}`;
}
