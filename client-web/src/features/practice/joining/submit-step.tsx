import { Link } from 'react-router';
import type { Application, ApplicationGap } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { useFailureText } from '../frame/failure-text';
import { SectionHeading } from '../frame/section-heading';
import { useSubmitApplication } from '../hooks/use-application';
import { useFieldNames } from '../profile/use-field-names';

/** Everything that is missing, each with the way to it; or the one button. */
export function SubmitStep({ application }: { application: Application }) {
  const t = useCopy(joiningCopy).submit;
  const submit = useSubmitApplication();
  const failureText = useFailureText();
  const isWhole = application.missing.length === 0;
  return (
    <section aria-labelledby="submit">
      <SectionHeading id="submit">{t.heading}</SectionHeading>
      <Card className="mt-4 space-y-4">
        {isWhole ? <p>{t.ready}</p> : <Missing gaps={application.missing} />}
        {submit.isError && (
          <Alert live tone="danger">
            {failureText(submit.error)}
          </Alert>
        )}
        {isWhole && (
          <Button
            size="lg"
            busy={submit.isPending}
            onClick={() => submit.mutate(application.version)}
          >
            {t.send}
          </Button>
        )}
      </Card>
    </section>
  );
}

function Missing({ gaps }: { gaps: readonly ApplicationGap[] }) {
  const t = useCopy(joiningCopy).submit;
  const nameOf = useGapName();
  return (
    <>
      <p className="font-semibold">{t.missing}</p>
      <ul className="list-disc space-y-1 pl-5">
        {gaps.map(({ pointer, code }) => (
          <li key={pointer + code}>
            <Link
              className="link inline-flex min-h-11 items-center"
              to={pointer.startsWith('/profile') ? '?langkah=profil' : '?langkah=izin'}
            >
              {nameOf(pointer, code)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function useGapName(): (pointer: string, code: ApplicationGap['code']) => string {
  const { gaps } = useCopy(joiningCopy).submit;
  const fields = useFieldNames();
  return (pointer, code) =>
    code === 'missing' ? (fields[pointer.split('/')[2] ?? ''] ?? pointer) : gaps[code];
}
