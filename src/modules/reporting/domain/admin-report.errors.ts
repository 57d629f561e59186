import { DomainError } from '../../../kernel/errors/domain-error.js';

/** The last day of a report comes before its first. */
export class PeriodBackwards extends DomainError {
  override readonly code = 'period_backwards';
  override readonly kind = 'invalid';
  constructor() {
    super('The last day comes before the first.');
  }
}

/** More days than one report covers. */
export class PeriodTooLong extends DomainError {
  override readonly code = 'period_too_long';
  override readonly kind = 'invalid';
  constructor() {
    super('A report covers at most 400 days.');
  }
}

/** A day so far away that no report can reach it. */
export class PeriodOutOfReach extends DomainError {
  override readonly code = 'period_out_of_reach';
  override readonly kind = 'invalid';
  constructor() {
    super('Reports reach from the year 2000 to the year 2100.');
  }
}

/** More rows than a workbook is made of here; CSV has no such limit. */
export class ExportTooLarge extends DomainError {
  override readonly code = 'export_too_large';
  override readonly kind = 'invalid';
  constructor() {
    super('Too many rows for a workbook: choose CSV, or a shorter period.');
  }
}
