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
import { useFinanceExports } from './finance-exports';
import { IncomeStatement } from './income-statement';
import { MoneyHeadlines } from './money-headlines';
import { MoneyOverTime } from './money-over-time';
import { Owed } from './owed';
import { TrialBalance } from './trial-balance';

/** What came in, went back and was earned; what is owed to whom; and that the books balance. */
export default function FinancePage() {
  const t = useCopy();
  const mayRead = useMayRead();
  const period = usePeriod();
  const exports = useFinanceExports(period.query);
  if (!mayRead('financeReport')) {
    return <Outcome kind="closed" title={t('access.closed')} hint={t('access.closedHint')} />;
  }
  const { from, to, timeZone } = period.query;
  return (
    <>
      <PageHead title={t('finance.title')} actions={<ExportMenu items={exports} />} />
      <PeriodChoice period={period} />
      <Figure name="financeReport" query={period.query}>
        {(report) => (
          <>
            <PeriodLine period={report.period} />
            <MoneyHeadlines report={report} />
            <MoneyOverTime report={report} />
            <Owed report={report} />
          </>
        )}
      </Figure>
      <div className="report-two">
        <Figure name="incomeStatement" query={{ from, to, timeZone }}>
          {(statement) => <IncomeStatement statement={statement} />}
        </Figure>
        <Figure name="trialBalance">{(balance) => <TrialBalance balance={balance} />}</Figure>
      </div>
    </>
  );
}
