import { useState } from 'react';
import { failureCode } from '@/api/problem';
import type { Care } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { journeyCopy } from '@/copy/journey';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useTimes } from '@/session/use-times';
import { useEndCare, useOpenCares } from './use-my-sessions';

/** Who takes care of the reader now, and the way to end it. */
export function Cares() {
  const t = useCopy(journeyCopy).cares;
  const { data: cares = [] } = useOpenCares();
  if (cares.length === 0) return null;
  return (
    <section aria-labelledby="cares">
      <h2 id="cares" className="text-lg">
        {t.title}
      </h2>
      <ul className="mt-3 space-y-3">
        {cares.map((care) => (
          <CareItem key={care.id} care={care} />
        ))}
      </ul>
    </section>
  );
}

function CareItem({ care }: { care: Care }) {
  const t = useCopy(journeyCopy).cares;
  const { day } = useTimes();
  const [isAsking, setAsking] = useState(false);
  const { name, title, avatarUrl } = care.psychologist;
  return (
    <li>
      <Card className="flex flex-wrap items-center gap-4">
        <Avatar name={name} url={avatarUrl} size={48} />
        <div className="min-w-40 flex-1">
          <p className="font-semibold">
            {name}, {title}
          </p>
          <p className="numeric text-[0.9375rem] text-ink-2">{t.since(day(care.since))}</p>
        </div>
        <Button variant="outline" aria-label={t.endOf(name)} onClick={() => setAsking(true)}>
          {t.end}
        </Button>
      </Card>
      {isAsking && <AskToEnd care={care} onClose={() => setAsking(false)} />}
    </li>
  );
}

function AskToEnd({ care, onClose }: { care: Care; onClose: () => void }) {
  const t = useCopy(journeyCopy).cares;
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const endCare = useEndCare();
  const once = useSingleFlight();
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const end = async () => {
    setSending(true);
    try {
      await endCare(care.id);
      toast(t.ended);
      onClose();
    } catch (error) {
      setFailure(error);
      setSending(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t.endTitle}
      description={t.endBody}
      actions={
        <>
          <Button variant="danger" busy={isSending} onClick={() => once(end)}>
            {t.yes}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t.no}
          </Button>
        </>
      }
    >
      {failure !== null && (
        <Alert live tone="danger" className="mt-4">
          {problems[failureCode(failure)]}
        </Alert>
      )}
    </Dialog>
  );
}
