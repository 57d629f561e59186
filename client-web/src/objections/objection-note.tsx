import type { Booking } from '@/api/types';
import { objectionsCopy } from '@/copy/objections';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';

interface ObjectionNoteProps {
  objection: Booking['objection'];
  as: 'client' | 'psychologist';
}

/** Who said what against the outcome, and what was decided. */
export function ObjectionNote({ objection, as }: ObjectionNoteProps) {
  const t = useCopy(objectionsCopy);
  const { dayTime } = useTimes();
  if (objection === null) return null;
  const { by, claim, decidedAs, decidedAt } = objection;
  const isDecided = decidedAs !== null && decidedAt !== null;
  return (
    <div className="mt-4 border-t border-line pt-4">
      <h2 className="text-base">{t.note.title}</h2>
      <p className="mt-1">
        {by === as ? t.note.own : t.note.said[by]} {t.claims[as][claim]}.
      </p>
      <p className="mt-1">
        {isDecided ? t.note.decided(t.claims[as][decidedAs], dayTime(decidedAt)) : t.note.waiting}
      </p>
    </div>
  );
}
