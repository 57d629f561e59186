import { useQueryClient } from '@tanstack/react-query';
import type { NewNote, Note, NoteTemplate } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { useToast } from '@/components/ui/toast';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';
import { AskOnce } from '../frame/ask-once';
import { useFailureText } from '../frame/failure-text';
import { useDialog } from '../frame/use-dialog';
import { putNote, readNote, signNote } from '../hooks/use-note';
import { practiceKeys } from '../hooks/practice-keys';
import { bothNotes, inForm, isSameNote, SECTIONS, textIn, withText } from '../model/note-draft';
import { NoteConflict } from './note-conflict';
import { saveOnKey } from './save-on-key';
import { SavingLine } from './saving-line';
import { useRecord } from './use-record';

const LONGEST = 20_000;
const FORMS = Object.keys(SECTIONS) as NoteTemplate[];
const typedIn = ({ template, sections }: Note): NewNote => ({ template, sections });

export function NoteEditor({ bookingId, note }: { bookingId: string; note: Note }) {
  const t = useCopy(recordsCopy);
  const client = useQueryClient();
  const toast = useToast();
  const failureText = useFailureText();
  const dialog = useDialog();
  const record = useRecord<Note, NewNote>({
    queryKey: practiceKeys.note(bookingId),
    saved: note,
    begin: typedIn,
    isSame: isSameNote,
    write: (typed, version) => putNote(bookingId, typed, version),
    read: () => readNote(bookingId),
  });
  const { typed, state, theirs, change } = record;
  const nameOf = (key: keyof typeof t.note.sections) => t.note.moved(t.note.sections[key]);
  const sign = async () => {
    const signed = await signNote(bookingId, await record.saveAll());
    record.keep(signed);
    void client.invalidateQueries({ queryKey: practiceKeys.clients });
  };
  const isBlank = typed.sections.every(({ text }) => text.trim() === '');

  return (
    <div className="space-y-5" onKeyDown={saveOnKey(record.save)}>
      {theirs !== null && (
        <NoteConflict
          theirs={theirs}
          onMerge={() => record.resolve(theirs, bothNotes(typed, typedIn(theirs), nameOf))}
          onKeepMine={() => record.resolve(theirs, typed)}
          onTakeTheirs={() => record.resolve(theirs, null)}
        />
      )}
      <Field id="note-template" label={t.note.template} className="max-w-60">
        <Select
          value={typed.template}
          onChange={({ target }) => {
            change(inForm(typed, target.value as NoteTemplate, nameOf));
          }}
        >
          {FORMS.map((form) => (
            <option key={form} value={form}>
              {t.note.templates[form]}
            </option>
          ))}
        </Select>
      </Field>
      {SECTIONS[typed.template].map((key) => (
        <Field key={key} id={`note-${key}`} label={t.note.sections[key]} hint={t.note.hints[key]}>
          <Textarea
            className="field-sizing-content min-h-28!"
            maxLength={LONGEST}
            value={textIn(typed, key)}
            onChange={({ target }) => change(withText(typed, key, target.value))}
          />
        </Field>
      ))}
      {state === 'invalid' && (
        <Alert live tone="danger">
          {failureText(record.failure)}
        </Alert>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <SavingLine state={state} writtenAt={note.writtenAt} />
        <Button variant="outline" disabled={isBlank || theirs !== null} onClick={dialog.open}>
          {t.note.sign}
        </Button>
      </div>
      {dialog.isOpen && (
        <AskOnce
          isGentle
          title={t.note.signTitle}
          body={t.note.signBody}
          yes={t.note.signYes}
          no={t.note.cancel}
          send={sign}
          onSent={() => toast(t.note.signedToast)}
          onClose={() => dialog.close()}
        />
      )}
    </div>
  );
}
