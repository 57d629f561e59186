import { Lock } from 'lucide-react';
import type { Note } from '@/api/types';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';
import { NoteEditor } from './note-editor';
import { RecordCard } from './record-card';
import { SignedNote } from './signed-note';

/** The record of the session: written, then signed and locked. */
export function NoteSection({ bookingId, note }: { bookingId: string; note: Note }) {
  const t = useCopy(recordsCopy).note;
  return (
    <RecordCard id="session-note" tone="own" title={t.title} readers={t.privacy} Icon={Lock}>
      {note.status === 'signed' ? (
        <SignedNote bookingId={bookingId} note={note} />
      ) : (
        <NoteEditor bookingId={bookingId} note={note} />
      )}
    </RecordCard>
  );
}
