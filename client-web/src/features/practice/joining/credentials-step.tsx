import type { Application } from '@/api/types';
import { Button } from '@/components/ui/button';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { SectionHeading } from '../frame/section-heading';
import { CredentialList } from './credential-list';

/** What proves that they may practise, each with its document. */
export function CredentialsStep(props: { application: Application; onDone: () => void }) {
  const { application, onDone } = props;
  const t = useCopy(joiningCopy).credentials;
  return (
    <section aria-labelledby="credentials">
      <SectionHeading id="credentials">{t.heading}</SectionHeading>
      <p className="mt-1 max-w-2xl text-ink-2">{t.intro}</p>
      <CredentialList
        application={application}
        beside={
          <Button size="lg" onClick={onDone}>
            {t.next}
          </Button>
        }
      />
    </section>
  );
}
