import { useState } from 'react';
import type { ClientDetail, ClientSession } from '@/api/types';
import { BlockedList } from '@/blocks/blocked-list';
import { blockClient, unblockClient, useBlocks, useReadAgain } from '@/blocks/use-blocks';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { useToast } from '@/components/ui/toast';
import { blocksCopy } from '@/copy/blocks';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';
import { AskOnce } from '../frame/ask-once';
import { useDialog } from '../frame/use-dialog';
import { usePracticeTimes } from '../hooks/use-practice-times';

const AHEAD = ['requested', 'confirmed'];

/** Takes no more bookings of a client, and decides about each session ahead in the same breath. */
export function BlockClient({ client }: { client: ClientDetail }) {
  const t = useCopy(blocksCopy).practice;
  const { data: blocks } = useBlocks();
  const dialog = useDialog();
  if (blocks?.clients.some(({ id }) => id === client.id) !== false) return null;
  return (
    <div className="border-t border-line pt-5">
      <Button variant="quiet" onClick={dialog.open}>
        {t.action}
      </Button>
      {dialog.isOpen && <BlockDialog client={client} onClose={() => dialog.close()} />}
    </div>
  );
}

function BlockDialog({ client, onClose }: { client: ClientDetail; onClose: () => void }) {
  const t = useCopy(blocksCopy).practice;
  const toast = useToast();
  const readAgain = useReadAgain();
  const [cancelled, setCancelled] = useState<readonly string[]>([]);
  const ahead = client.sessions.filter(
    ({ status, startsAt }) => AHEAD.includes(status) && new Date(startsAt) > now(),
  );
  const toggle = (id: string) =>
    setCancelled((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  return (
    <AskOnce
      title={t.askTitle(client.name)}
      body={t.askBody}
      yes={t.yes}
      no={t.no}
      send={() => blockClient(client.id, [...cancelled])}
      onSent={() => {
        toast(t.done);
        readAgain();
      }}
      onClose={onClose}
    >
      {ahead.length > 0 && <Ahead sessions={ahead} cancelled={cancelled} onToggle={toggle} />}
    </AskOnce>
  );
}

function Ahead({
  sessions,
  cancelled,
  onToggle,
}: {
  sessions: readonly ClientSession[];
  cancelled: readonly string[];
  onToggle: (id: string) => void;
}) {
  const t = useCopy(blocksCopy).practice;
  const { dayTime } = usePracticeTimes();
  return (
    <fieldset className="mt-4">
      <legend className="font-semibold">{t.ahead}</legend>
      <p className="mt-1 text-[0.9375rem] text-ink-2">{t.aheadHint}</p>
      {sessions.map(({ bookingId, startsAt }) => (
        <Checkbox
          key={bookingId}
          id={`cancel-${bookingId}`}
          label={<span className="numeric">{t.cancel(dayTime(startsAt))}</span>}
          checked={cancelled.includes(bookingId)}
          onChange={() => onToggle(bookingId)}
        />
      ))}
    </fieldset>
  );
}

/** Whom a psychologist has blocked. */
export function BlockedClients() {
  const t = useCopy(blocksCopy).practice;
  const { data: blocks } = useBlocks();
  return (
    <BlockedList
      blocks={blocks?.clients ?? []}
      words={{
        title: t.title,
        body: t.body,
        unblock: t.unblock,
        unblockOf: t.unblockOf,
        unblocked: t.unblocked,
      }}
      unblock={unblockClient}
    />
  );
}
