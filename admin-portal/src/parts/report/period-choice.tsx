import { DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';

import { useCopy } from '../../copy/use-copy';
import { GRANULARITIES, type Preset, PRESETS } from './period';
import type { PeriodHandle } from './use-period';

/** The first is shown; all may be typed. */
const DAY_FORMATS = ['DD/MM/YYYY', 'D/M/YYYY', 'YYYY-MM-DD'];
const LONGEST_DAYS = 400;

/** Which days a report is about, and how finely they are divided. */
export function PeriodChoice({ period }: { period: PeriodHandle }) {
  const t = useCopy();
  const words: Record<Preset, string> = {
    '7': t('report.preset.7'),
    '30': t('report.preset.30'),
    '90': t('report.preset.90'),
    thisMonth: t('report.preset.thisMonth'),
    lastMonth: t('report.preset.lastMonth'),
  };
  return (
    <div className="report-choice" role="search" aria-label={t('report.period')}>
      <div className="scroller">
        <Segmented<string>
          aria-label={t('report.period')}
          value={period.preset ?? ''}
          options={PRESETS.map((preset) => ({ value: preset, label: words[preset] }))}
          onChange={(value) => period.choose(value as Preset)}
        />
      </div>
      <DatePicker.RangePicker
        allowClear={false}
        classNames={{ popup: { root: 'report-range' } }}
        format={DAY_FORMATS}
        value={[dayjs(period.days.from), dayjs(period.days.to)]}
        maxDate={dayjs('2100-12-31')}
        disabledDate={(day, { from }) =>
          from !== undefined && Math.abs(day.diff(from, 'day')) >= LONGEST_DAYS
        }
        aria-label={t('report.range')}
        onChange={(_, [from, to]) => {
          const [first, last] = [from, to].map((text) => dateOf(text));
          if (first && last) period.range({ from: first, to: last });
        }}
      />
      <Segmented<string>
        aria-label={t('report.by')}
        value={period.by}
        options={GRANULARITIES.map((by) => ({ value: by, label: t(`report.by.${by}`) }))}
        onChange={(by) => period.divide(by as (typeof GRANULARITIES)[number])}
      />
    </div>
  );
}

/** The picker tells days as it shows them: "24/11/2026". */
function dateOf(text: string | undefined): string | undefined {
  const [day, month, year] = (text ?? '').split('/');
  return day && month && year ? `${year}-${month}-${day}` : undefined;
}
