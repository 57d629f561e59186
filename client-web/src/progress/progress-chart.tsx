import { useRef } from 'react';
import type { ProgressSeries } from '@/api/types';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { endsOf, planChart, type ChartPlan } from './chart-plan';
import { useWidth } from './use-width';

interface ChartProps {
  series: ProgressSeries;
  sessions: readonly string[];
}

/** Totals over time on their bands; whatever it shows is in the table below it as well. */
export function ProgressChart({ series, sessions }: ChartProps) {
  const t = useCopy(progressCopy);
  const box = useRef<HTMLDivElement>(null);
  const plan = planChart(series, sessions, useWidth(box));
  const last = series.points.at(-1);
  if (last === undefined) return null;
  const lastWords = `${String(last.total)}, ${t.bands[last.band].label}`;
  return (
    <div ref={box}>
      <svg
        role="img"
        aria-label={t.chart.label(series.name, series.points.length, lastWords)}
        width="100%"
        height={plan.height}
        viewBox={`0 0 ${String(plan.width)} ${String(plan.height)}`}
        className="block overflow-visible"
      >
        <Bands plan={plan} />
        <Sessions plan={plan} />
        <Line plan={plan} better={series.scale.better} />
        <Days plan={plan} />
      </svg>
    </div>
  );
}

function Bands({ plan }: { plan: ChartPlan }) {
  const t = useCopy(progressCopy).bands;
  return (
    <g aria-hidden>
      {plan.bands.map((band, index) => (
        <g key={band.code}>
          <rect
            x={plan.left}
            y={band.y}
            width={plan.right - plan.left}
            height={band.height}
            className={index % 2 === 0 ? 'fill-tint' : 'fill-tint-2'}
          />
          <text
            x={plan.right + 6}
            y={band.y + band.height / 2 + 4}
            className="fill-ink-2 text-[0.6875rem]"
          >
            {t[band.code].label}
          </text>
        </g>
      ))}
      {plan.ticks.map(({ value, y }) => (
        <text
          key={value}
          x={plan.left - 6}
          y={y + 4}
          textAnchor="end"
          className="numeric fill-ink-2 text-[0.6875rem]"
        >
          {value}
        </text>
      ))}
    </g>
  );
}

function Sessions({ plan }: { plan: ChartPlan }) {
  return (
    <g aria-hidden>
      {plan.sessions.map(({ at, x }) => (
        <g key={at}>
          <line
            x1={x}
            x2={x}
            y1={20}
            y2={plan.bottom}
            strokeDasharray="3 4"
            className="stroke-edge"
          />
          <path d={`M${String(x - 5)} 10 h10 l-5 8 z`} className="fill-clay" />
        </g>
      ))}
    </g>
  );
}

function Line({ plan, better }: { plan: ChartPlan; better: 'lower' | 'higher' }) {
  const ends = new Set(endsOf(plan).map(({ point }) => point));
  const path = plan.points.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ');
  return (
    <g aria-hidden>
      <polyline points={path} fill="none" strokeWidth={2.5} className="stroke-accent" />
      {plan.points.map(({ x, y, point }) => (
        <g key={point.responseId}>
          <circle cx={x} cy={y} r={5.5} strokeWidth={2} className="fill-paper stroke-accent" />
          <text
            x={x}
            y={y - 11}
            textAnchor="middle"
            className="numeric fill-ink text-[0.8125rem] font-semibold"
          >
            {(plan.isRoomy || ends.has(point)) && point.total}
            {point.change !== null && ` ${arrowOf(point.change, better)}`}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The way the number went. */
export function arrowOf(change: 'better' | 'worse', better: 'lower' | 'higher'): string {
  return (change === 'better') === (better === 'lower') ? '↓' : '↑';
}

function Days({ plan }: { plan: ChartPlan }) {
  const { shortDay } = useTimes();
  const ends = endsOf(plan);
  return (
    <g aria-hidden>
      {ends.map(({ x, point }, index) => (
        <text
          key={point.responseId}
          x={x}
          y={plan.bottom + 20}
          textAnchor={ends.length === 1 ? 'middle' : index === 0 ? 'start' : 'end'}
          className="fill-ink-2 text-xs"
        >
          {shortDay(point.takenAt)}
        </text>
      ))}
    </g>
  );
}
