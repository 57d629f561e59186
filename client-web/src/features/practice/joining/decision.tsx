import type { ReactNode } from 'react';
import type { Application } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { useFailureText } from '../frame/failure-text';
import { useReopenApplication } from '../hooks/use-application';
import { usePracticeTimes } from '../hooks/use-practice-times';

/** Where the application stands, and why. Nothing while it is first being written. */
export function Decision({ application }: { application: Application }) {
  const t = useCopy(joiningCopy);
  switch (application.status) {
    case 'submitted':
      return <Waiting submittedAt={application.submittedAt} />;
    case 'more_needed':
      return (
        <Alert tone="attention" title={t.more.title}>
          <p>{t.more.body}</p>
          <Reason application={application} />
        </Alert>
      );
    case 'rejected':
      return <Rejected application={application} />;
    case 'approved':
    case 'suspended':
    case 'draft':
      return null;
  }
}

function Waiting({ submittedAt }: { submittedAt: string | null }) {
  const t = useCopy(joiningCopy).waiting;
  const times = usePracticeTimes();
  return (
    <Alert live title={t.title}>
      {submittedAt !== null && <p>{t.since(times.deadline(submittedAt))}</p>}
      <p className="mt-1">{t.body}</p>
    </Alert>
  );
}

function Rejected({ application }: { application: Application }) {
  const t = useCopy(joiningCopy).rejected;
  const reopen = useReopenApplication();
  const failureText = useFailureText();
  return (
    <>
      <Alert tone="attention" title={t.title}>
        <p>{t.body}</p>
        <Reason application={application} />
        <Button
          className="mt-4"
          busy={reopen.isPending}
          onClick={() => reopen.mutate(application.version)}
        >
          {t.reopen}
        </Button>
      </Alert>
      {reopen.isError && (
        <Alert live tone="danger">
          {failureText(reopen.error)}
        </Alert>
      )}
    </>
  );
}

/** The examiner's own words, of the last decision. */
function Reason({ application }: { application: Application }): ReactNode {
  const t = useCopy(joiningCopy);
  const reason = application.history.at(-1)?.reason ?? null;
  if (reason === null) return null;
  return (
    <div className="mt-3 border-l-2 border-clay pl-3">
      <p className="text-sm text-ink-2">{t.reasonHeading}</p>
      <p className="whitespace-pre-wrap">{reason}</p>
    </div>
  );
}
