import type { Booking, BookingStatus } from '@/api/types';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';
import { Loaded } from '../frame/loaded';
import { useNote } from '../hooks/use-note';
import { useNow } from '../hooks/use-now';
import { useOwnSummary } from '../hooks/use-summary';
import { NoteSection } from './note-section';
import { SummarySection } from './summary-section';

const NOTED: readonly BookingStatus[] = [
  'confirmed',
  'completed',
  'client_absent',
  'psychologist_absent',
];

/** What is written about a session: the note for its author, the summary for its client. */
export function SessionRecord({ booking }: { booking: Booking }) {
  const t = useCopy(recordsCopy).note;
  const present = useNow();
  if (!NOTED.includes(booking.status)) return null;
  if (new Date(booking.startsAt) > present) return <p className="text-ink-2">{t.later}</p>;
  return <Opened bookingId={booking.id} />;
}

function Opened({ bookingId }: { bookingId: string }) {
  const note = useNote(bookingId);
  const summary = useOwnSummary(bookingId);
  return (
    <div className="space-y-6">
      <Loaded query={note} placeholders={1}>
        {(loaded) => <NoteSection bookingId={bookingId} note={loaded} />}
      </Loaded>
      <Loaded query={summary} placeholders={1}>
        {(loaded) => <SummarySection bookingId={bookingId} summary={loaded} />}
      </Loaded>
    </div>
  );
}
