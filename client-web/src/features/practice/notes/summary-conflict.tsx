import type { NewSummary } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';

interface SummaryConflictProps {
  theirs: NewSummary;
  onMerge: () => void;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two summaries, both kept: the stored one here, the typed one in the form below. */
export function SummaryConflict(props: SummaryConflictProps) {
  const { theirs, onMerge, onKeepMine, onTakeTheirs } = props;
  const t = useCopy(recordsCopy).conflict;
  return (
    <Alert live tone="attention" title={t.title} className="bg-paper">
      <p>{t.body}</p>
      <h3 className="mt-3 text-[0.9375rem]">{t.stored}</h3>
      <div className="mt-2 max-h-80 overflow-y-auto rounded-control bg-tint p-4" tabIndex={0}>
        <p className="whitespace-pre-line">{theirs.text}</p>
        <ul className="mt-2 list-disc pl-5">
          {theirs.homework.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      </div>
      <div className="mt-4 flex flex-col gap-2 sm:flex-row sm:flex-wrap">
        <Button onClick={onMerge}>{t.merge}</Button>
        <Button variant="outline" onClick={onKeepMine}>
          {t.keepMine}
        </Button>
        <Button variant="outline" onClick={onTakeTheirs}>
          {t.takeTheirs}
        </Button>
      </div>
    </Alert>
  );
}
