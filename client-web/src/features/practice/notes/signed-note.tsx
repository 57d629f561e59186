import { useQueryClient } from '@tanstack/react-query';
import { LockKeyhole } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import type { Note } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { useToast } from '@/components/ui/toast';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useFailureText } from '../frame/failure-text';
import { practiceKeys } from '../hooks/practice-keys';
import { useDraft } from '../hooks/use-draft';
import { addAddendum } from '../hooks/use-note';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { NoteText } from './note-text';

/** A note that is locked, with what was added to it since. */
export function SignedNote({ bookingId, note }: { bookingId: string; note: Note }) {
  const t = useCopy(recordsCopy).note;
  const { dayTime } = usePracticeTimes();
  return (
    <div className="space-y-5">
      {note.signedAt !== null && (
        <p className="numeric flex items-start gap-2 text-[0.9375rem] text-ink-2">
          <LockKeyhole aria-hidden className="mt-0.5 size-4.5 shrink-0" />
          {t.signedAt(dayTime(note.signedAt))}
        </p>
      )}
      <NoteText note={note} />
      {note.addenda.length > 0 && (
        <div className="border-t border-line pt-4">
          <h3 className="text-base">{t.addenda}</h3>
          <ol className="mt-2 space-y-3">
            {note.addenda.map(({ id, text, writtenAt }) => (
              <li key={id} className="border-l-2 border-tint-2 pl-3">
                <p className="max-w-prose whitespace-pre-line">{text}</p>
                <p className="numeric mt-0.5 text-sm text-ink-2">
                  {t.addendumAt(dayTime(writtenAt))}
                </p>
              </li>
            ))}
          </ol>
        </div>
      )}
      <AddAddendum bookingId={bookingId} note={note} />
    </div>
  );
}

function AddAddendum({ bookingId, note }: { bookingId: string; note: Note }) {
  const t = useCopy(recordsCopy).note;
  const client = useQueryClient();
  const toast = useToast();
  const once = useSingleFlight();
  const failureText = useFailureText();
  const [draft, setDraft] = useDraft<string>(`addendum ${bookingId}`);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const text = draft ?? '';
  const send = async () => {
    setSending(true);
    setFailure(null);
    try {
      client.setQueryData(practiceKeys.note(bookingId), await addAddendum(bookingId, note, text));
      setDraft(null);
      toast(t.addendumAdded);
    } catch (error) {
      setFailure(error);
    }
    setSending(false);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() !== '') once(send);
  };
  return (
    <form className="space-y-3 border-t border-line pt-4" onSubmit={submit}>
      <Field id="note-addendum" label={t.addendum} hint={t.addendumHint}>
        <Textarea
          className="field-sizing-content min-h-20!"
          maxLength={20_000}
          value={text}
          onChange={({ target }) => setDraft(target.value === '' ? null : target.value)}
        />
      </Field>
      {failure !== null && (
        <Alert live tone="danger">
          {failureText(failure)}
        </Alert>
      )}
      <Button type="submit" variant="outline" busy={isSending}>
        {t.addendumSend}
      </Button>
    </form>
  );
}
