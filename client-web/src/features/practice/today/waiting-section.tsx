import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { DayPart } from '@/api/types';
import { useCopy } from '@/copy/use-copy';
import { waitlistCopy } from '@/copy/waitlist';
import { SectionHeading } from '../frame/section-heading';
import { practiceKeys } from '../hooks/practice-keys';

const PARTS = ['morning', 'afternoon', 'evening'] as const satisfies readonly DayPart[];

function useWaiting() {
  return useQuery({
    queryKey: practiceKeys.waiting,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/psychologist-waitlist', { signal })),
    select: ({ items }) => items,
  });
}

/** How many wait for which service, and when they would come; nobody is named, and nothing while nobody waits. */
export function WaitingSection() {
  const t = useCopy(waitlistCopy).practice;
  const { data = [] } = useWaiting();
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="today-waiting">
      <SectionHeading id="today-waiting">{t.title}</SectionHeading>
      <p className="mt-1 text-ink-2">{t.hint}</p>
      <ul className="mt-3 divide-y divide-line rounded-card border border-line bg-paper px-5">
        {data.map(({ serviceId, serviceName, waiting, wanted }) => (
          <li key={serviceId} className="py-4">
            <p className="flex justify-between gap-4 font-semibold">
              {serviceName}
              <span className="numeric shrink-0">{t.people(waiting)}</span>
            </p>
            <p className="numeric text-[0.9375rem] text-ink-2">
              {PARTS.map((part) => t.part[part](wanted[part])).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
