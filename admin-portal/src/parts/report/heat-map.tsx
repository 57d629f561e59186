import { useCopy, useLanguage } from '../../copy/use-copy';
import { weekdayName } from '../../format/civil-date';
import { formatCount } from '../../format/number';

type Hour = { weekday: number; hour: number; count: number };

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Weekdays by hours: the more there are, the darker, with the number in each field. */
export function HeatMap({ title, hours }: { title: string; hours: readonly Hour[] }) {
  const t = useCopy();
  const language = useLanguage();
  const most = Math.max(...hours.map(({ count }) => count), 0);
  if (most === 0) return <p className="quiet report-empty">{t('report.empty')}</p>;
  const countAt = (weekday: number, hour: number): number =>
    hours.find((each) => each.weekday === weekday && each.hour === hour)?.count ?? 0;
  return (
    <div className="scroller" role="group" aria-label={title} tabIndex={0}>
      <table className="heat-map">
        <thead>
          <tr>
            <th scope="col">{t('report.weekday')}</th>
            {HOURS.map((hour) => (
              <th key={hour} scope="col">
                {String(hour).padStart(2, '0')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((weekday) => (
            <tr key={weekday}>
              <th scope="row">{weekdayName(weekday, language)}</th>
              {HOURS.map((hour) => {
                const count = countAt(weekday, hour);
                return (
                  <td key={hour} style={shade(count / most)}>
                    {count > 0 && formatCount(count, language)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shade(strength: number) {
  if (strength === 0) return undefined;
  return {
    background: `color-mix(in srgb, #1d6b5f ${String(Math.round(12 + 52 * strength))}%, #fff)`,
    // Dark words read at 4.5:1 or better on the deepest of these.
    color: '#1c2926',
  };
}
