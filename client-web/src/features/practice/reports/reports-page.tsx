import { useSearchParams } from 'react-router';
import type { PracticeReport, ReportPeriodKind } from '@/api/types';
import { PageHeading } from '@/components/page-heading';
import { EmptyState } from '@/components/ui/empty-state';
import { Tabs } from '@/components/ui/tabs';
import { reportsCopy } from '@/copy/reports';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';
import { civilDate, zoneName } from '@/lib/zones';
import { Loaded } from '../frame/loaded';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { useReport } from '../hooks/use-report';
import { mondayOf } from '@/lib/civil-date';
import { addressOf, askedReport, type AskedReport } from '../model/report-period';
import { FigureTable } from './figure-table';
import { Headlines } from './headlines';
import { PeriodBar } from './period-bar';
import { ReportDownloads } from './report-downloads';
import { ReportWish } from './report-wish';
import { SessionList } from './session-list';
import { WeekChart } from './week-chart';

/** The psychologist's day or week; which one stands in the address. */
export function ReportsPage() {
  const t = useCopy(reportsCopy);
  const { zone } = usePracticeTimes();
  const [query, setQuery] = useSearchParams();
  const today = civilDate(now(), zone);
  const asked = askedReport(query, today);
  const switchTo = (value: string) => {
    const period: ReportPeriodKind = value === 'day' ? 'day' : 'week';
    setQuery(addressOf({ period, date: period === 'week' ? mondayOf(asked.date) : asked.date }));
  };
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <PageHeading tab={t.nav}>{t.title}</PageHeading>
        <ReportDownloads asked={asked} />
      </div>
      <div className="mt-3">
        <Tabs
          label={t.tabs}
          tabs={[
            { value: 'week', label: t.kinds.week },
            { value: 'day', label: t.kinds.day },
          ]}
          value={asked.period}
          onValueChange={switchTo}
        >
          <PeriodBar asked={asked} today={today} />
          <div className="mt-5">
            <Report asked={asked} />
          </div>
        </Tabs>
      </div>
      <div className="mt-6">
        <ReportWish />
      </div>
    </>
  );
}

function Report({ asked }: { asked: AskedReport }) {
  const report = useReport(asked);
  return (
    <Loaded query={report} placeholders={3}>
      {(found) => <ReportContent report={found} />}
    </Loaded>
  );
}

function ReportContent({ report }: { report: PracticeReport }) {
  const t = useCopy(reportsCopy);
  const { kind, timeZone, startsAt } = report.period;
  return (
    <div className="space-y-4">
      {isQuiet(report) ? (
        <EmptyState title={t.empty.title}>{t.empty.body}</EmptyState>
      ) : (
        <>
          <Headlines report={report} />
          {kind === 'week' && <WeekChart days={report.days} />}
        </>
      )}
      <FigureTable report={report} />
      <SessionList report={report} />
      <p className="text-sm text-ink-2">{t.inZone(zoneName(timeZone, new Date(startsAt)))}</p>
    </div>
  );
}

/** Nothing to lead with: the balances below may still say something. */
function isQuiet({ sessions, figures: { requests, money, reviews } }: PracticeReport): boolean {
  const moved = [money.share, money.refunded, money.paidOut].map(({ amount }) => amount);
  const happened = [sessions.length, requests.received, requests.confirmed, reviews.count];
  return [...moved, ...happened].every((count) => count === 0);
}
