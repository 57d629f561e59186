import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { movesCopy } from '@/copy/moves';
import { useCopy } from '@/copy/use-copy';
import { CancelDialog } from './cancel-dialog';

interface CancelSessionProps {
  bookingId: string;
  as: 'client' | 'psychologist';
  /** Takes the focus over when the act has left the page. */
  onDone?: () => void;
}

/** Cancels a session: shows first what comes back. */
export function CancelSession({ bookingId, as, onDone }: CancelSessionProps) {
  const t = useCopy(movesCopy).cancel[as];
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        wide={as === 'client'}
        className="text-ink-2"
        onClick={() => setOpen(true)}
      >
        {t.action}
      </Button>
      {isOpen && (
        <CancelDialog
          bookingId={bookingId}
          as={as}
          onClose={() => setOpen(false)}
          onDone={() => onDone?.()}
        />
      )}
    </>
  );
}
