import { ChevronLeft } from 'lucide-react';
import { Link, Navigate, useParams } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { Loaded } from '../frame/loaded';
import { useBooking } from '../hooks/use-booking';
import { SessionDetails } from './session-details';

export function SessionPage() {
  const t = useCopy(practiceCopy).session;
  const { id = '' } = useParams();
  const booking = useBooking(id);
  const client = booking.data?.client.name;
  return (
    <div className="max-w-3xl">
      <Link
        to="/praktik/sesi"
        className="mb-1 -ml-1 inline-flex min-h-11 items-center gap-1 font-medium text-ink-2 hover:text-accent"
      >
        <ChevronLeft aria-hidden className="size-5" />
        {t.back}
      </Link>
      {/* The tab stays neutral: a client's name must not stand where bystanders look. */}
      <PageHeading tab={t.tab}>{client === undefined ? t.tab : t.title(client)}</PageHeading>
      <div className="mt-4">
        <Loaded query={booking}>
          {(loaded) =>
            loaded.replacesBookingId === null ? (
              <SessionDetails booking={loaded} />
            ) : (
              <Navigate to={`/praktik/sesi/${loaded.replacesBookingId}`} replace />
            )
          }
        </Loaded>
      </div>
    </div>
  );
}
