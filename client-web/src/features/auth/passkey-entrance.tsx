import { Fingerprint } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import {
  hasPasskeys,
  logInWithPasskey,
  offersPasskeysInFields,
  PasskeyNotGiven,
  stopOffering,
} from '@/api/passkeys';
import { failureCode } from '@/api/problem';
import type { Me } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { commonCopy } from '@/copy/common';
import { factorsCopy } from '@/copy/factors';
import { useCopy } from '@/copy/use-copy';

/** In with a passkey: by its button, and among what the browser offers for the first field. */
export function PasskeyEntrance({ onIn }: { onIn: (me: Me) => void }) {
  const t = useCopy(factorsCopy);
  const { problems } = useCopy(commonCopy);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  useOfferInField(onIn);
  if (!hasPasskeys()) return null;
  const ask = async () => {
    setAsking(true);
    setFailure(null);
    try {
      onIn(await logInWithPasskey());
    } catch (error) {
      setFailure(error);
    }
    setAsking(false);
  };
  return (
    <div className="mt-5">
      <p aria-hidden className="mb-4 text-center text-sm text-ink-2">
        {t.proof.or}
      </p>
      <Button variant="outline" size="lg" wide busy={isAsking} onClick={() => void ask()}>
        <Fingerprint aria-hidden className="size-5" />
        {t.proof.withPasskey}
      </Button>
      {failure !== null && (
        <Alert tone="attention" live className="mt-3">
          {failure instanceof PasskeyNotGiven ? t.passkey.notGiven : problems[failureCode(failure)]}
        </Alert>
      )}
    </div>
  );
}

/** Waits quietly; whoever ignores it is never asked, and a failure of it is nobody's concern. */
function useOfferInField(onIn: (me: Me) => void): void {
  const enter = useEffectEvent(onIn);
  useEffect(() => {
    const visit = new AbortController();
    const isOver = () => visit.signal.aborted;
    const offer = async () => {
      if (!(await offersPasskeysInFields()) || isOver()) return;
      const me = await logInWithPasskey({ inField: true });
      if (!isOver()) enter(me);
    };
    offer().catch(() => undefined);
    return () => {
      visit.abort();
      stopOffering();
    };
  }, []);
}
