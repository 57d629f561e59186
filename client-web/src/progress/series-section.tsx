import { TrendingUp } from 'lucide-react';
import type { ProgressSeries } from '@/api/types';
import { Card } from '@/components/ui/card';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { arrowOf, ProgressChart } from './progress-chart';

interface SeriesProps {
  series: ProgressSeries;
  sessions: readonly string[];
}

/** One questionnaire over time: the chart, what its marks mean, and the same as a table. */
export function SeriesSection({ series, sessions }: SeriesProps) {
  const t = useCopy(progressCopy).chart;
  const { reliableChange, better } = series.scale;
  return (
    <Card>
      <h3 className="flex items-center gap-2 text-lg">
        <TrendingUp aria-hidden className="size-5 text-accent" />
        {series.name}
      </h3>
      <p className="text-[0.9375rem] text-ink-2">{better === 'lower' ? t.lower : t.higher}</p>
      <div className="mt-3">
        <ProgressChart series={series} sessions={sessions} />
      </div>
      <p className="mt-2 flex flex-wrap gap-x-4 text-sm text-ink-2">
        {sessions.length > 0 && (
          <span className="inline-flex items-center gap-1.5">
            <svg aria-hidden width="10" height="8">
              <path d="M0 0h10l-5 8z" className="fill-clay" />
            </svg>
            {t.session}
          </span>
        )}
        {reliableChange !== null && <span>{t.changeHint(reliableChange)}</span>}
      </p>
      <details className="mt-2">
        <summary className="link w-fit py-2.5">{t.table}</summary>
        <SeriesTable series={series} />
      </details>
    </Card>
  );
}

function SeriesTable({ series }: { series: ProgressSeries }) {
  const t = useCopy(progressCopy);
  const { day } = useTimes();
  const { better } = series.scale;
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-[0.9375rem]">
        <caption className="sr-only">{series.name}</caption>
        <thead>
          <tr className="border-b border-line text-ink-2">
            {[t.chart.date, t.chart.score, t.chart.band, t.chart.change].map((head) => (
              <th key={head} scope="col" className="py-2 pr-4 font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.points.toReversed().map((point) => (
            <tr key={point.responseId} className="border-b border-line align-top">
              <th scope="row" className="py-2 pr-4 font-normal">
                {day(point.takenAt)}
                {point.isAssigned && (
                  <span className="block text-sm text-ink-2">{t.chart.asked}</span>
                )}
              </th>
              <td className="numeric py-2 pr-4 font-semibold">{point.total}</td>
              <td className="py-2 pr-4">{t.bands[point.band].label}</td>
              <td className="py-2">
                {point.change === null
                  ? t.chart.none
                  : `${arrowOf(point.change, better)} ${t.chart[point.change]}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
