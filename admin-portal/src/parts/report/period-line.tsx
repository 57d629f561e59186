import type { ReportPeriod } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { dayText } from '../../format/day-text';

/** Which days are counted, by which calendar, and what they are compared with. */
export function PeriodLine({ period }: { period: ReportPeriod }) {
  const t = useCopy();
  const language = useLanguage();
  const { from, to, before, timeZone } = period;
  return (
    <p className="quiet" role="status">
      {t('report.comparedWith', {
        from: dayText(from, language),
        to: dayText(to, language),
        beforeFrom: dayText(before.from, language),
        beforeTo: dayText(before.to, language),
        place: timeZone,
      })}
    </p>
  );
}
