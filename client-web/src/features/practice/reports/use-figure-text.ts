import { useLanguage } from '@/copy/language';
import { reportsCopy } from '@/copy/reports';
import { useCopy } from '@/copy/use-copy';
import { formatMoney, formatNumber } from '@/lib/money';
import type { FigureUnit } from '../model/report-figures';

const MINUS = '−';

/** Figures as people read them: "Rp833.500", "3 jam 20 mnt", "62,5%". */
export function useFigureText() {
  const t = useCopy(reportsCopy);
  const language = useLanguage();
  const plain = (value: number, unit: FigureUnit): string => {
    if (unit === 'rupiah') return formatMoney({ amount: value }, language);
    if (unit === 'percent') return `${formatNumber(value, language, 1)}%`;
    if (unit === 'stars') return formatNumber(value, language, 2);
    if (unit === 'count') return formatNumber(value, language);
    return t.duration(Math.floor(value / 60), value % 60);
  };
  const text = (value: number | null, unit: FigureUnit): string => {
    if (value === null) return t.nothing;
    return value < 0 ? `${MINUS}${plain(-value, unit)}` : plain(value, unit);
  };
  const change = (value: number | null, unit: FigureUnit): string => {
    const whole = text(value, unit);
    const told = unit === 'percent' && value !== null ? t.points(whole.replace('%', '')) : whole;
    return value !== null && value > 0 ? `+${told}` : told;
  };
  return {
    text,
    /** The same of a change: always with its sign, and of percents in points. */
    change,
    /** For where there is little room: "208 rb". */
    short: (value: number): string =>
      new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', {
        notation: 'compact',
        maximumFractionDigits: 1,
      }).format(value),
  };
}
