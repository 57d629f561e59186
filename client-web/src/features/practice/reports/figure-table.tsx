import type { PracticeReport } from '@/api/types';
import { Card } from '@/components/ui/card';
import { reportsCopy } from '@/copy/reports';
import { useCopy } from '@/copy/use-copy';
import { SectionHeading } from '../frame/section-heading';
import {
  changeOf,
  figuresOf,
  REPORT_GROUPS,
  type ComparedFigure,
  type FigureGroup,
} from '../model/report-figures';
import { useFigureText } from './use-figure-text';

const GROUPS = Object.keys(REPORT_GROUPS) as FigureGroup[];

/** Every figure beside the one of the period before. */
export function FigureTable({ report }: { report: PracticeReport }) {
  const t = useCopy(reportsCopy);
  return (
    <Card className="p-0! sm:p-0!">
      <div className="px-4 pt-4 sm:px-6 sm:pt-5">
        <SectionHeading id="all-figures">{t.table.title}</SectionHeading>
      </div>
      <table aria-labelledby="all-figures" className="mt-3 w-full text-[0.9375rem]">
        <thead className="text-sm text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className="px-4 py-2 text-left font-medium sm:px-6">
              {t.table.figure}
            </th>
            <th scope="col" className="px-4 py-2 text-right font-medium sm:px-3">
              {t.table.now}
            </th>
            <th scope="col" className="hidden px-3 py-2 text-right font-medium sm:table-cell">
              {t.table.before}
            </th>
            <th scope="col" className="hidden px-6 py-2 text-right font-medium sm:table-cell">
              {t.table.change}
            </th>
          </tr>
        </thead>
        {GROUPS.map((group) => (
          <tbody key={group} className="border-b border-line last:border-b-0">
            <tr>
              <th
                scope="rowgroup"
                colSpan={4}
                className="px-4 pt-4 pb-1 text-left font-semibold sm:px-6"
              >
                {t.groups[group]}
              </th>
            </tr>
            {figuresOf(group, report.figures, report.before).map((figure) => (
              <FigureRow key={figure.name} figure={figure} />
            ))}
          </tbody>
        ))}
      </table>
    </Card>
  );
}

function FigureRow({ figure }: { figure: ComparedFigure }) {
  const t = useCopy(reportsCopy);
  const { text, change } = useFigureText();
  const { name, unit, now, before } = figure;
  return (
    <tr>
      <th scope="row" className="px-4 py-1.5 text-left font-normal sm:px-6">
        {t.figures[name]}
      </th>
      <td className="numeric px-4 py-1.5 text-right align-top font-semibold sm:px-3">
        {text(now, unit)}
        <span className="block text-[0.8125rem] leading-4.5 font-normal text-ink-2 sm:hidden">
          {t.table.wasBefore(text(before, unit))}
        </span>
      </td>
      <td className="numeric hidden px-3 py-1.5 text-right text-ink-2 sm:table-cell">
        {text(before, unit)}
      </td>
      <td className="numeric hidden px-6 py-1.5 text-right text-ink-2 sm:table-cell">
        {change(changeOf(figure), unit)}
      </td>
    </tr>
  );
}
