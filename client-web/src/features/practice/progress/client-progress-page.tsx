import { ChevronLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { AssignForm } from '@/progress/assign-form';
import { ClientProgressSection } from '@/progress/client-progress';
import { PastAlerts } from '@/progress/past-alerts';
import { useClientAssignments } from '@/progress/use-client-progress';
import { Loaded } from '../frame/loaded';

export function ClientProgressPage() {
  const { id = '' } = useParams();
  const t = useCopy(progressCopy).practice;
  const asked = useClientAssignments(id);
  return (
    <Loaded query={asked}>
      {({ clientName, items }) => (
        <>
          <Link
            to={`/praktik/klien/${id}`}
            className="mb-1 -ml-1 inline-flex min-h-11 items-center gap-1 font-medium text-ink-2 hover:text-accent"
          >
            <ChevronLeft aria-hidden className="size-5" />
            {t.back}
          </Link>
          <PageHeading tab={t.tab}>{clientName}</PageHeading>
          <p className="mb-5 text-ink-2">{t.link}</p>
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <ClientProgressSection clientId={id} />
            <div className="space-y-4">
              <AssignForm clientId={id} waiting={items} />
              <PastAlerts clientId={id} />
            </div>
          </div>
        </>
      )}
    </Loaded>
  );
}
