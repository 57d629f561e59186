import '../../reports.css';

import { useCopy } from '../../copy/use-copy';
import { Figure } from '../../parts/figure';
import { useMayRead } from '../../parts/may-read';
import { Outcome } from '../../parts/outcome';
import { PageHead } from '../../parts/page-head';
import { ExportMenu } from '../../parts/report/export-menu';
import { PeriodChoice } from '../../parts/report/period-choice';
import { PeriodLine } from '../../parts/report/period-line';
import { usePeriod } from '../../parts/report/use-period';
import { BookingSections } from './booking-sections';
import { Headlines } from './headlines';
import { OverTime } from './over-time';
import { useStatisticsExports } from './statistics-exports';

/** Who comes, who books, and what becomes of it. */
export default function StatisticsPage() {
  const t = useCopy();
  const mayRead = useMayRead();
  const period = usePeriod();
  const exports = useStatisticsExports(period.query);
  if (!mayRead('statistics')) {
    return <Outcome kind="closed" title={t('access.closed')} hint={t('access.closedHint')} />;
  }
  return (
    <>
      <PageHead title={t('statistics.title')} actions={<ExportMenu items={exports} />} />
      <PeriodChoice period={period} />
      <Figure name="statistics" query={period.query}>
        {(statistics) => (
          <>
            <PeriodLine period={statistics.period} />
            <Headlines statistics={statistics} />
            <OverTime statistics={statistics} />
            <BookingSections statistics={statistics} />
          </>
        )}
      </Figure>
    </>
  );
}
