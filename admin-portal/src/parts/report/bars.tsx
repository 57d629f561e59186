import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatCount } from '../../format/number';

/** Null is a figure of nothing, such as a share of none. */
type BarRow = { id: string; name: string; now: number | null; before: number | null };

type Props = {
  title: string;
  /** What the rows are. */
  head: string;
  rows: readonly BarRow[];
  format?: (value: number) => string;
};

/** A table whose rows are bars as well: picture and figures in one. */
export function Bars({ title, head, rows, format }: Props) {
  const t = useCopy();
  const language = useLanguage();
  const text = (value: number | null) => {
    if (value === null) return '–';
    return format ? format(value) : formatCount(value, language);
  };
  const most = Math.max(...rows.map(({ now, before }) => Math.max(now ?? 0, before ?? 0)), 0);
  if (most === 0) return <p className="quiet report-empty">{t('report.empty')}</p>;
  return (
    <table className="report-bars" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="report-number">
            {t('report.now')}
          </th>
          <th scope="col" className="report-number">
            {t('report.before')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, now, before }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              {now !== null && now > 0 && (
                <span className="report-bar" style={{ inlineSize: `${(100 * now) / most}%` }} />
              )}
            </th>
            <td className="report-number">{text(now)}</td>
            <td className="report-number quiet">{text(before)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
