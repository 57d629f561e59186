import type { Tx } from '../../../platform/database/transaction-runner.js';

/** A report as a mail may carry it: counts and sums, and nobody's name. */
export interface ReportInShort {
  /** `16–22 November 2026`, in the reader's language. */
  readonly period: string;
  /** A line each, ready to read. */
  readonly figures: readonly string[];
  /** Where the whole of it is, on our own site. */
  readonly path: string;
}

/** Port: says what a report that is owed comes to. Reporting provides it. */
export abstract class ReportDigest {
  /** Null once its reader no longer wants it or may no longer come in. */
  abstract of(tx: Tx, reportId: string, language: 'id' | 'en'): Promise<ReportInShort | null>;
}
