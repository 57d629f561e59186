import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';

interface StaleAlertProps {
  /** Names of the parts in which the latest version differs from what was typed. */
  differing: readonly string[];
  onTakeLatest: () => void;
}

/** Somebody (often the same person on another device) saved in between; what was typed is still in the form. */
export function StaleAlert({ differing, onTakeLatest }: StaleAlertProps) {
  const t = useCopy(practiceCopy).stale;
  return (
    <Alert live tone="attention" title={t.title}>
      <p>{t.body}</p>
      {differing.length > 0 && <p className="mt-1">{t.differs(differing.join(', '))}</p>}
      <Button variant="outline" className="mt-3" onClick={onTakeLatest}>
        {t.takeLatest}
      </Button>
    </Alert>
  );
}
