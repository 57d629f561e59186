import { useRef } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { addDays, civilDate } from '@/lib/zones';
import { Loaded } from '../frame/loaded';
import { SectionHeading } from '../frame/section-heading';
import { useNow } from '../hooks/use-now';
import { useOverrides } from '../hooks/use-overrides';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { OverrideForm } from './override-form';
import { OverrideRow } from './override-row';

const DAYS_AHEAD = 365;

/** The dates of the coming year that differ from the weekly hours. */
export function OverridesSection() {
  const t = useCopy(practiceCopy).dates;
  const { zone } = usePracticeTimes();
  const heading = useRef<HTMLHeadingElement>(null);
  const today = civilDate(useNow(), zone);
  const lastDate = addDays(today, DAYS_AHEAD);
  const overrides = useOverrides(today, lastDate);
  return (
    <div className="space-y-6">
      <div>
        <SectionHeading id="dates" ref={heading}>
          {t.heading}
        </SectionHeading>
        <p className="mt-1 text-ink-2">{t.intro}</p>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <OverrideForm today={today} lastDate={lastDate} present={overrides.data?.items ?? []} />
        <Loaded query={overrides}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
            ) : (
              <ul
                aria-label={t.list}
                className="divide-y divide-line rounded-card border border-line bg-paper"
              >
                {items.map((override) => (
                  <OverrideRow
                    key={override.date}
                    override={override}
                    onRemoved={() => heading.current?.focus()}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </div>
  );
}
