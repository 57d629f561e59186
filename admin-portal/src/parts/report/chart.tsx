import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';

import { useCopy } from '../../copy/use-copy';
import type { ChartProps } from './time-chart';

/** The drawing library is large, and only pages with charts need it. */
const TimeChart = lazy(() => import('./time-chart'));

type Props = ChartProps & { title: string; isEmpty: boolean };

/** A picture of figures over time; whoever cannot see it reads the table beneath. */
export function Chart({ title, isEmpty, ...drawn }: Props) {
  const t = useCopy();
  if (isEmpty) return <p className="quiet report-empty">{t('report.empty')}</p>;
  return (
    <div className="report-chart" role="img" aria-label={t('report.chartOf', { what: title })}>
      <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 6 }} />}>
        <TimeChart {...drawn} />
      </Suspense>
    </div>
  );
}
