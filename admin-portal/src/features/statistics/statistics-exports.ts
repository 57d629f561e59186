import { useCopy } from '../../copy/use-copy';
import type { ExportItem } from '../../parts/report/export-menu';

const CSV = '/api/v1/admin/statistics.csv';

/** All tables as one workbook, or each as CSV. */
export function useStatisticsExports(query: Readonly<Record<string, string>>): ExportItem[] {
  const t = useCopy();
  const csv = (table: string, name: string): ExportItem => ({
    key: table,
    name: t('report.asCsv', { what: name }),
    path: CSV,
    query: { ...query, table },
  });
  return [
    {
      key: 'workbook',
      name: t('report.asWorkbook', { what: t('report.allTables') }),
      path: '/api/v1/admin/statistics.xlsx',
      query,
    },
    csv('series', t('report.overTime')),
    csv('figures', t('report.summary')),
    csv('rates', t('statistics.rates')),
    csv('funnel', t('statistics.funnel')),
    csv('statuses', t('statistics.byStatus')),
    csv('categories', t('statistics.byCategory')),
    csv('hours', t('statistics.byHour')),
  ];
}
