import type { Note } from '@/api/types';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';

/** A note to be read. */
export function NoteText({ note }: { note: Pick<Note, 'sections'> }) {
  const t = useCopy(recordsCopy).note;
  return (
    <dl className="space-y-4">
      {note.sections.map(({ key, text }) => (
        <div key={key}>
          <dt className="text-[0.9375rem] font-semibold">{t.sections[key]}</dt>
          <dd className="mt-0.5 max-w-prose whitespace-pre-line">
            {text.trim() === '' ? <span className="text-ink-2">{t.emptyPart}</span> : text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
