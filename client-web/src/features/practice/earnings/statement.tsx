import { useSearchParams } from 'react-router';
import { LoadMore } from '@/components/load-more';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { earningsCopy } from '@/copy/earnings';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';
import { formatMonth } from '@/lib/times';
import { Loaded } from '../frame/loaded';
import { SectionHeading } from '../frame/section-heading';
import { useStatement } from '../hooks/use-earnings';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { latestMonths, periodOf } from '@/lib/months';
import { StatementLine } from './statement-line';

const HEADING = 'statement';
const MONTHS_SHOWN = 12;
const PARAM = 'bulan';

/** The balance's movements; the month that is looked at stands in the address. */
export function Statement() {
  const t = useCopy(earningsCopy).statement;
  const { zone, language } = usePracticeTimes();
  const [query, setQuery] = useSearchParams();
  const months = latestMonths(now(), zone, MONTHS_SHOWN);
  const month = months.find((one) => one === query.get(PARAM)) ?? null;
  return (
    <section aria-labelledby={HEADING}>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <SectionHeading id={HEADING}>{t.title}</SectionHeading>
        <Field id="statement-month" label={t.period} className="w-full sm:w-56">
          <Select
            value={month ?? ''}
            onChange={({ target }) =>
              setQuery(target.value === '' ? {} : { [PARAM]: target.value })
            }
          >
            <option value="">{t.all}</option>
            {months.map((one) => (
              <option key={one} value={one}>
                {formatMonth(one, language)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Lines key={month} month={month} />
    </section>
  );
}

function Lines({ month }: { month: string | null }) {
  const t = useCopy(earningsCopy).statement;
  const { zone } = usePracticeTimes();
  const lines = useStatement(month === null ? null : periodOf(month, zone));
  return (
    <div className="mt-4">
      <Loaded query={lines} placeholders={3}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return month === null ? (
              <EmptyState title={t.none}>{t.noneBody}</EmptyState>
            ) : (
              <EmptyState title={t.noneInMonth} />
            );
          }
          return (
            <ul className="divide-y divide-line rounded-card border border-line bg-paper">
              {items.map((line) => (
                <StatementLine key={line.id} line={line} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <div className="mt-5">
        <LoadMore query={lines} onMore={() => void lines.fetchNextPage()} />
      </div>
    </div>
  );
}
