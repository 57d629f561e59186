import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatCount } from '../../format/number';

export type BarRow = { id: string; name: string; now: number; before: number };

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
  const text = format ?? ((value: number) => formatCount(value, language));
  const most = Math.max(...rows.map(({ now, before }) => Math.max(now, before)), 0);
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
              <span className="report-bar" style={{ inlineSize: `${(100 * now) / most}%` }} />
            </th>
            <td className="report-number">{text(now)}</td>
            <td className="report-number quiet">{text(before)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
