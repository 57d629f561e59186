import { Button } from '@/components/ui/button';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';

interface SaveBarProps {
  label: string;
  isChanged: boolean;
  isSaving: boolean;
  onDiscard: () => void;
}

/** Saving a form, and whether there is anything to save. */
export function SaveBar({ label, isChanged, isSaving, onDiscard }: SaveBarProps) {
  const t = useCopy(practiceCopy).hours;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button type="submit" size="lg" busy={isSaving}>
        {label}
      </Button>
      {isChanged && (
        <Button variant="quiet" onClick={onDiscard}>
          {t.discard}
        </Button>
      )}
      <p className="text-[0.9375rem] text-ink-2">{isChanged ? t.unsaved : t.allSaved}</p>
    </div>
  );
}
