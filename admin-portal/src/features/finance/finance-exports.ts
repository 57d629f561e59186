import type { FilePath } from '../../api/download';
import { useCopy } from '../../copy/use-copy';
import type { ExportItem } from '../../parts/report/export-menu';

type Asked = { from: string; to: string; by: string; timeZone: string };

/** Each part as a workbook and as CSV; the trial balance is that of this moment. */
export function useFinanceExports({ from, to, by, timeZone }: Asked): ExportItem[] {
  const t = useCopy();
  const days = { from, to, timeZone };
  const both = (
    name: string,
    [workbook, csv]: readonly [FilePath, FilePath],
    query: ExportItem['query'],
  ): ExportItem[] => [
    { key: workbook, name: t('report.asWorkbook', { what: name }), path: workbook, query },
    { key: csv, name: t('report.asCsv', { what: name }), path: csv, query },
  ];
  return [
    ...both(
      t('finance.report'),
      ['/api/v1/admin/finance/report.xlsx', '/api/v1/admin/finance/report.csv'],
      { ...days, by },
    ),
    ...both(
      t('finance.transactions'),
      ['/api/v1/admin/finance/transactions.xlsx', '/api/v1/admin/finance/transactions.csv'],
      days,
    ),
    ...both(
      t('finance.incomeStatement'),
      ['/api/v1/admin/finance/income-statement.xlsx', '/api/v1/admin/finance/income-statement.csv'],
      days,
    ),
    ...both(
      t('finance.trialBalance'),
      ['/api/v1/admin/finance/trial-balance.xlsx', '/api/v1/admin/finance/trial-balance.csv'],
      {},
    ),
  ];
}
