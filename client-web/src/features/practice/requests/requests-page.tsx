import { useRef } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { RequestCard } from '../booking/request-card';
import { Loaded } from '../frame/loaded';
import { SectionHeading } from '../frame/section-heading';
import { useRequests } from '../hooks/use-requests';

export function RequestsPage() {
  const t = useCopy(practiceCopy).requests;
  const heading = useRef<HTMLHeadingElement>(null);
  const requests = useRequests();
  return (
    <div className="max-w-2xl">
      <PageHeading tab={t.title}>{t.title}</PageHeading>
      <p className="mt-1 text-ink-2">{t.intro}</p>
      <section aria-labelledby="requests" className="mt-6">
        <div className="sr-only">
          <SectionHeading id="requests" ref={heading}>
            {t.list}
          </SectionHeading>
        </div>
        <Loaded query={requests} placeholders={3}>
          {(items) =>
            items.length === 0 ? (
              <EmptyState
                title={t.emptyTitle}
                action={
                  <Button asChild variant="outline">
                    <Link to="/praktik/jadwal">{t.emptyAction}</Link>
                  </Button>
                }
              >
                {t.empty}
              </EmptyState>
            ) : (
              <ul className="space-y-4">
                {items.map((booking) => (
                  <li key={booking.id}>
                    <RequestCard booking={booking} handOnTo={heading} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </div>
  );
}
