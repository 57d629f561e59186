import type { Booking } from '@/api/types';
import { movesCopy } from '@/copy/moves';
import { useCopy } from '@/copy/use-copy';

/** Who cancelled, and why, as both sides may read it. */
export function CancelledNote({ cancellation }: Pick<Booking, 'cancellation'>) {
  const t = useCopy(movesCopy);
  if (cancellation === null) return null;
  const { by, reasonCode, reason } = cancellation;
  const byWhom = () => {
    if (by === 'client') return t.cancelled.byClient;
    return by === 'psychologist' ? t.cancelled.byPsychologist : t.cancelled.byHouse;
  };
  return (
    <div className="mt-3">
      <p>{byWhom()}</p>
      {reasonCode !== null && <p>{t.cancelled.reason(t.cancel.reasons[reasonCode])}</p>}
      {reason !== null && (
        <blockquote className="mt-2 border-l-2 border-tint-2 pl-3 whitespace-pre-line text-ink-2">
          {reason}
        </blockquote>
      )}
    </div>
  );
}
