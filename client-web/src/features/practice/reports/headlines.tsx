import type { PracticeReport } from '@/api/types';
import { Card } from '@/components/ui/card';
import { reportsCopy } from '@/copy/reports';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { changeOf, REPORT_GROUPS, type FigureUnit } from '../model/report-figures';
import { useFigureText } from './use-figure-text';

/** What matters first, each with how it went since the period before. */
export function Headlines({ report }: { report: PracticeReport }) {
  const t = useCopy(reportsCopy).headlines;
  const { money, sessions, time } = REPORT_GROUPS;
  return (
    <dl aria-label={t.label} className="grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-4">
      <Headline label={t.share} line={money.share} report={report} />
      <Headline label={t.completed} line={sessions.completed} report={report} />
      <Headline label={t.held} line={time.heldMinutes} report={report} />
      <Headline label={t.occupancy} line={time.occupancyPercent} report={report} />
    </dl>
  );
}

interface HeadlineProps {
  label: string;
  line: { unit: FigureUnit; of: (figures: PracticeReport['figures']) => number | null };
  report: PracticeReport;
}

function Headline({ label, line: { unit, of }, report }: HeadlineProps) {
  const { text } = useFigureText();
  const [now, before] = [of(report.figures), of(report.before)];
  return (
    <Card className="p-4! sm:p-5!">
      <dt className="text-[0.9375rem] text-ink-2">{label}</dt>
      <dd className="mt-1">
        <span className="numeric block text-xl font-[650] tracking-tight sm:text-2xl">
          {text(now, unit)}
        </span>
        <Since change={changeOf({ now, before })} unit={unit} kind={report.period.kind} />
      </dd>
    </Card>
  );
}

interface SinceProps {
  change: number | null;
  unit: FigureUnit;
  kind: 'day' | 'week';
}

function Since({ change, unit, kind }: SinceProps) {
  const t = useCopy(reportsCopy).change;
  const figure = useFigureText();
  const words = () => {
    if (change === null) return t.unknown;
    if (change === 0) return t.same[kind];
    return t.from[kind](figure.change(change, unit));
  };
  const hasRisen = change !== null && change > 0;
  return (
    <span className={cn('numeric mt-1 block text-sm', hasRisen ? 'text-accent' : 'text-ink-2')}>
      {words()}
    </span>
  );
}
