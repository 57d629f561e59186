import type { Note } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';
import { NoteText } from './note-text';

interface NoteConflictProps {
  theirs: Note;
  onMerge: () => void;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two texts, both kept: the stored one here, the typed one in the form below. */
export function NoteConflict({ theirs, onMerge, onKeepMine, onTakeTheirs }: NoteConflictProps) {
  const t = useCopy(recordsCopy).conflict;
  const isLocked = theirs.status === 'signed';
  return (
    <Alert live tone="attention" title={t.title}>
      <p>{isLocked ? t.locked : t.body}</p>
      <h3 className="mt-3 text-[0.9375rem]">{t.stored}</h3>
      <div className="mt-2 max-h-80 overflow-y-auto rounded-control bg-paper p-4" tabIndex={0}>
        <NoteText note={theirs} />
      </div>
      <div className="mt-4 flex flex-col gap-2 sm:flex-row sm:flex-wrap">
        {!isLocked && <Button onClick={onMerge}>{t.merge}</Button>}
        {!isLocked && (
          <Button variant="outline" onClick={onKeepMine}>
            {t.keepMine}
          </Button>
        )}
        <Button variant="outline" onClick={onTakeTheirs}>
          {isLocked ? t.seeSigned : t.takeTheirs}
        </Button>
      </div>
    </Alert>
  );
}
