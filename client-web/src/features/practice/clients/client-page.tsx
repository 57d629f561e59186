import { ChevronLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import type { ClientDetail } from '@/api/types';
import { PageHeading } from '@/components/page-heading';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';
import { ProgressLink } from '@/progress/progress-link';
import { Loaded } from '../frame/loaded';
import { useClient } from '../hooks/use-clients';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { BlockClient } from './block-client';
import { EndCare } from './end-care';
import { OfferSession } from './offer-session';
import { RecordCode } from './record-code';
import { Timeline } from './timeline';

/** A client with everything the psychologist may know of them, section by section. */
export function ClientPage() {
  const t = useCopy(recordsCopy).client;
  const { id = '' } = useParams();
  const client = useClient(id);
  return (
    <div className="max-w-3xl">
      <Link
        to="/praktik/klien"
        className="mb-1 -ml-1 inline-flex min-h-11 items-center gap-1 font-medium text-ink-2 hover:text-accent"
      >
        <ChevronLeft aria-hidden className="size-5" />
        {t.back}
      </Link>
      {/* The tab stays neutral: a client's name must not stand where bystanders look. */}
      <PageHeading tab={t.tab}>{client.data?.name ?? t.tab}</PageHeading>
      <Loaded query={client}>
        {(loaded) => (
          <>
            <CareLine client={loaded} />
            <div className="mt-6 space-y-8">
              {isGrownChild(loaded) && <RecordCode clientId={id} name={loaded.name} />}
              {loaded.careId !== null && <ProgressLink clientId={id} />}
              {loaded.careId !== null && !isGrownChild(loaded) && <OfferSession clientId={id} />}
              <Timeline sessions={loaded.sessions} />
              {loaded.careId !== null && <EndCare careId={loaded.careId} name={loaded.name} />}
              <BlockClient client={loaded} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Nobody books for them until the record is claimed. */
function isGrownChild({ isChild, ageBand }: ClientDetail): boolean {
  return isChild && ageBand === 'adult';
}

function CareLine({ client: { since, until } }: { client: ClientDetail }) {
  const t = useCopy(recordsCopy).client;
  const { day } = usePracticeTimes();
  return (
    <p className="numeric mt-1 text-ink-2">
      {t.since(day(since))}
      {until !== null && `. ${t.until(day(until))}.`}
    </p>
  );
}
