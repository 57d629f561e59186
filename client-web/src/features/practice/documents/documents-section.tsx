import type { Application } from '@/api/types';
import { documentsCopy } from '@/copy/documents';
import { useCopy } from '@/copy/use-copy';
import { Loaded } from '../frame/loaded';
import { SectionHeading } from '../frame/section-heading';
import { useApplication } from '../hooks/use-application';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { CredentialList } from '../joining/credential-list';

/** What somebody who was accepted rests on, and where they add what renews it. */
export function DocumentsSection() {
  const t = useCopy(documentsCopy).practice;
  const application = useApplication();
  return (
    <section aria-labelledby="documents">
      <SectionHeading id="documents">{t.heading}</SectionHeading>
      <p className="mt-1 max-w-2xl text-ink-2">{t.intro}</p>
      <Loaded query={application}>{(loaded) => <Documents application={loaded} />}</Loaded>
    </section>
  );
}

function Documents({ application }: { application: Application }) {
  const t = useCopy(documentsCopy).practice;
  const times = usePracticeTimes();
  const { validUntil, status } = application;
  return (
    <>
      {status === 'approved' && (
        <p className="mt-3 font-medium">
          {validUntil === null ? t.validForever : t.validUntil(times.shortDate(validUntil))}
        </p>
      )}
      <CredentialList application={application} />
    </>
  );
}
