import { CircleCheck, Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { NewSummary, Summary } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { newItemId } from '../model/summary-draft';

type Items = NewSummary['homework'];

interface HomeworkEditorProps {
  items: Items;
  /** As the client has ticked them off. */
  known: Summary['homework'];
  onChange: (items: Items) => void;
}

const MOST = 20;

/** What the client may do until the next session, line by line. */
export function HomeworkEditor({ items, known, onChange }: HomeworkEditorProps) {
  const t = useCopy(recordsCopy).summary;
  const { dayTime } = usePracticeTimes();
  const list = useRef<HTMLFieldSetElement>(null);
  const add = () => {
    flushSync(() => onChange([...items, { id: newItemId(), text: '' }]));
    list.current?.querySelector<HTMLTextAreaElement>('li:last-of-type textarea')?.focus();
  };
  const doneAt = (id: string) => known.find((item) => item.id === id)?.doneAt ?? null;
  return (
    <fieldset ref={list}>
      <legend className="text-[0.9375rem] font-semibold">{t.homework}</legend>
      <ul className="mt-1.5 space-y-2">
        {items.map(({ id, text }, index) => {
          const done = doneAt(id);
          return (
            <li key={id}>
              <div className="flex items-start gap-1">
                <Textarea
                  rows={1}
                  className="field-sizing-content min-h-12! resize-none!"
                  aria-label={t.item(index + 1)}
                  maxLength={500}
                  value={text}
                  onChange={({ target }) => {
                    onChange(
                      items.map((item) => (item.id === id ? { id, text: target.value } : item)),
                    );
                  }}
                />
                <Button
                  variant="quiet"
                  size="icon"
                  aria-label={t.removeItem(index + 1)}
                  onClick={() => onChange(items.filter((item) => item.id !== id))}
                >
                  <Trash2 aria-hidden className="size-5" />
                </Button>
              </div>
              {done !== null && (
                <p className="numeric mt-1 flex items-center gap-1.5 text-sm text-ink-2">
                  <CircleCheck aria-hidden className="size-4" />
                  {t.doneAt(dayTime(done))}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {items.length < MOST && (
        <Button variant="quiet" className="mt-2 -ml-3" onClick={add}>
          <Plus aria-hidden className="size-5" />
          {t.addItem}
        </Button>
      )}
    </fieldset>
  );
}
