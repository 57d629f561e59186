import { useState } from 'react';
import { answer, api } from '@/api/client';
import { failureCode } from '@/api/problem';
import type { Factors } from '@/api/types';
import { AskOnce } from '@/components/ask-once';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { factorsCopy } from '@/copy/factors';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { PasskeysPart } from './passkeys-part';
import { RecoveryCodesShown } from './recovery-codes';
import { TotpDialog } from './totp-dialog';
import { useFactors, useFactorsChanged } from './use-factors';

/** Everything about one's own second factors. */
export function FactorsSection() {
  const t = useCopy(factorsCopy);
  const factors = useFactors();
  const onChanged = useFactorsChanged();
  const [codes, setCodes] = useState<string[] | null>(null);
  if (factors.isPending) {
    return (
      <div role="status">
        <span className="sr-only">{t.loading}</span>
        <Skeleton className="h-64 w-full" />
      </div>
    );
  }
  if (factors.isError) {
    return <ErrorState error={factors.error} onRetry={() => void factors.refetch()} />;
  }
  const { data } = factors;
  const hasFactor = data.totpSince !== null || data.passkeys.length > 0;
  const changed = (shown: string[] | null) => {
    // The codes come first: reading anew may open the rest of the site and lead away from here.
    if (shown === null) onChanged();
    else setCodes(shown);
  };
  return (
    <div className="space-y-5">
      {data.isRequired && !hasFactor && <Alert tone="attention">{t.required}</Alert>}
      <Card>
        <PasskeysPart passkeys={data.passkeys} onChanged={changed} />
      </Card>
      <Card>
        <AppPart since={data.totpSince} onChanged={changed} />
      </Card>
      {hasFactor && (
        <Card>
          <CodesPart left={data.recoveryCodesLeft} onChanged={changed} />
        </Card>
      )}
      {codes !== null && (
        <RecoveryCodesShown
          codes={codes}
          onClose={() => {
            setCodes(null);
            onChanged();
          }}
        />
      )}
    </div>
  );
}

interface PartProps {
  onChanged: (recoveryCodes: string[] | null) => void;
}

function AppPart({ since, onChanged }: PartProps & { since: Factors['totpSince'] }) {
  const { app: t, cancel } = useCopy(factorsCopy);
  const { problems } = useCopy(commonCopy);
  const { day } = useTimes();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <section aria-labelledby="authenticator">
      <h3 id="authenticator" className="text-lg">
        {t.title}
      </h3>
      <p className="mt-1 text-[0.9375rem] text-ink-2">{t.body}</p>
      {since !== null && <p className="mt-3">{t.since(day(since))}</p>}
      <Button
        variant={since === null ? 'outline' : 'danger'}
        className="mt-3"
        onClick={() => setOpen(true)}
      >
        {since === null ? t.add : t.remove}
      </Button>
      {isOpen && since === null && (
        <TotpDialog
          onClose={close}
          onDone={(codes) => {
            close();
            toast(t.saved);
            onChanged(codes);
          }}
        />
      )}
      {isOpen && since !== null && (
        <AskOnce
          title={t.removeTitle}
          body={t.removeBody}
          yes={t.remove}
          no={cancel}
          failureText={(error) => problems[failureCode(error)]}
          send={() => answer(api.DELETE('/api/v1/me/factors/totp'))}
          onSent={() => onChanged(null)}
          onClose={close}
        />
      )}
    </section>
  );
}

function CodesPart({ left, onChanged }: PartProps & { left: number }) {
  const { codes: t, cancel } = useCopy(factorsCopy);
  const { problems } = useCopy(commonCopy);
  const [isOpen, setOpen] = useState(false);
  const renew = async () => {
    const { recoveryCodes } = await answer(api.POST('/api/v1/me/factors/recovery-codes'));
    onChanged(recoveryCodes);
  };
  return (
    <section aria-labelledby="recovery-codes">
      <h3 id="recovery-codes" className="text-lg">
        {t.title}
      </h3>
      <p className="mt-1 text-[0.9375rem] text-ink-2">{t.body}</p>
      <p className="mt-3">{t.left(left)}</p>
      <Button variant="outline" className="mt-3" onClick={() => setOpen(true)}>
        {t.renew}
      </Button>
      {isOpen && (
        <AskOnce
          title={t.renewTitle}
          body={t.renewBody}
          yes={t.renewYes}
          no={cancel}
          failureText={(error) => problems[failureCode(error)]}
          send={renew}
          onSent={() => undefined}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
