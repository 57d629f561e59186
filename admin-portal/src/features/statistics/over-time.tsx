import type { Statistics } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { dayText } from '../../format/day-text';
import { formatCount, formatShort } from '../../format/number';
import type { ColumnOf } from '../../parts/columns';
import { PlainTable } from '../../parts/plain-table';
import { Chart } from '../../parts/report/chart';
import { partName } from '../../parts/report/part-name';
import { Section } from '../../parts/section';

type Part = Statistics['series'][number];

/** People and bookings over the period: two pictures, and the table that says the same. */
export function OverTime({ statistics: { series, period } }: { statistics: Statistics }) {
  const t = useCopy();
  const language = useLanguage();
  const rows = series.map((part) => ({ ...part, label: partName(part.from, period.by, language) }));
  const drawn = {
    rows,
    format: (value: number) => formatCount(value, language),
    formatAxis: (value: number) => formatShort(value, language),
  };
  const isEmpty = (...names: Array<'active' | 'registered' | 'made' | 'sessions'>) =>
    series.every((part) => names.every((name) => part[name] === 0));
  return (
    <>
      <div className="report-two">
        <Section id="people" title={t('statistics.people')}>
          <Chart
            {...drawn}
            title={t('statistics.people')}
            isEmpty={isEmpty('active', 'registered')}
            lines={[
              { key: 'activeClients', name: t('statistics.activeClients'), as: 'line' },
              { key: 'activePsychologists', name: t('statistics.activePsychologists'), as: 'line' },
              { key: 'registered', name: t('statistics.registered'), as: 'line' },
            ]}
          />
        </Section>
        <Section id="bookings" title={t('statistics.bookings')}>
          <Chart
            {...drawn}
            title={t('statistics.bookings')}
            isEmpty={isEmpty('made', 'sessions')}
            lines={[
              { key: 'made', name: t('statistics.made'), as: 'bar' },
              { key: 'sessions', name: t('statistics.sessions'), as: 'bar' },
            ]}
          />
        </Section>
      </div>
      <Section id="over-time" title={t('report.overTime')}>
        <PlainTable
          label={t('report.overTime')}
          rows={series.map((part) => ({ ...part, id: part.from }))}
          columns={useColumns()}
          pagination={series.length > 12 ? { pageSize: 10, showSizeChanger: false } : false}
        />
      </Section>
    </>
  );
}

function useColumns(): Array<ColumnOf<Part>> {
  const t = useCopy();
  const language = useLanguage();
  const count = (title: string, of: (part: Part) => number): ColumnOf<Part> => ({
    title,
    align: 'right',
    cell: (part) => <span className="numbers">{formatCount(of(part), language)}</span>,
  });
  return [
    {
      title: t('report.period'),
      cell: ({ from, to }) =>
        from === to
          ? dayText(from, language)
          : t('report.fromTo', { from: dayText(from, language), to: dayText(to, language) }),
    },
    count(t('statistics.active'), ({ active }) => active),
    count(t('statistics.activeClients'), ({ activeClients }) => activeClients),
    count(t('statistics.activePsychologists'), (part) => part.activePsychologists),
    count(t('statistics.registered'), ({ registered }) => registered),
    count(t('statistics.made'), ({ made }) => made),
    count(t('statistics.sessions'), ({ sessions }) => sessions),
  ];
}
