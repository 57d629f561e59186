import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { failureCode } from '@/api/problem';
import { ShownOnce } from '@/components/shown-once';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { childrenCopy } from '@/copy/children';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { giveRecordCode } from '../hooks/use-clients';

/** Somebody who came as a child is 18 now: their record waits for them, by way of whoever knows them. */
export function RecordCode({ clientId, name }: { clientId: string; name: string }) {
  const { grown: t, code } = useCopy(childrenCopy).practice;
  const { problems } = useCopy(commonCopy);
  const once = useSingleFlight();
  const make = useMutation({ mutationFn: () => giveRecordCode(clientId) });
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    make.reset();
    button.current?.focus();
  };
  return (
    <Card>
      <section aria-labelledby="record-code">
        <h2 id="record-code" className="text-lg">
          {t.title(name)}
        </h2>
        <p className="mt-1 text-ink-2">{t.body}</p>
        <p className="mt-2 text-ink-2">{t.how}</p>
        {make.isError && (
          <Alert tone="danger" live className="mt-4">
            {problems[failureCode(make.error)]}
          </Alert>
        )}
        <Button
          ref={button}
          className="mt-4"
          busy={make.isPending}
          onClick={() => once(() => make.mutateAsync())}
        >
          {t.make}
        </Button>
        {make.data && <ShownOnce text={make.data.code} words={{ ...code }} onClose={close} />}
      </section>
    </Card>
  );
}
