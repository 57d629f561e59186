import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

export type ChartLine = { key: string; name: string; as: 'bar' | 'line' };

export type ChartProps = {
  /** One row a part of the period, named by `label`. */
  rows: ReadonlyArray<Record<string, string | number>>;
  lines: readonly ChartLine[];
  format: (value: number) => string;
  formatAxis: (value: number) => string;
};

/** Told apart by lightness too, and lines by their dashes. */
const COLOURS = ['#1D6B5F', '#C98A5B', '#55645F', '#8FBFB2'];
const DASHES = ['', '6 3', '2 3', '8 2 2 2'];

/** Drawn for the eye alone: what surrounds it names it, and a table beneath says the same. */
export default function TimeChart({ rows, lines, format, formatAxis }: ChartProps) {
  return (
    <ResponsiveContainer width="100%" height={260}>
      <ComposedChart
        data={[...rows]}
        accessibilityLayer={false}
        margin={{ top: 8, right: 20, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="#E7E0D6" />
        <XAxis dataKey="label" tickLine={false} stroke="#55645F" fontSize={12} minTickGap={16} />
        <YAxis
          allowDecimals={false}
          axisLine={false}
          tickLine={false}
          stroke="#55645F"
          fontSize={12}
          width={64}
          tickFormatter={formatAxis}
        />
        <Tooltip formatter={(value) => format(Number(value))} />
        <Legend
          itemSorter={null}
          formatter={(name) => <span className="report-legend">{name}</span>}
        />
        {lines.map((line, index) => drawn(line, index))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function drawn({ key, name, as }: ChartLine, index: number) {
  const colour = COLOURS[index % COLOURS.length] ?? '#1D6B5F';
  return as === 'bar' ? (
    <Bar
      key={key}
      dataKey={key}
      name={name}
      fill={colour}
      maxBarSize={28}
      isAnimationActive={false}
    />
  ) : (
    <Line
      key={key}
      dataKey={key}
      name={name}
      stroke={colour}
      strokeDasharray={DASHES[index % DASHES.length] ?? ''}
      strokeWidth={2}
      dot={false}
      isAnimationActive={false}
    />
  );
}
