import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';

interface SecuritySectionProps {
  id: string;
  title: string;
  /** How it stands now. */
  state: ReactNode;
  open: string;
  /** The form that changes it. */
  children: (close: () => void) => ReactNode;
}

/** A thing of the account with its state, and a form that opens where it stands. */
export function SecuritySection({ id, title, state, open, children }: SecuritySectionProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Card>
      <section aria-labelledby={id}>
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        <div className="mt-1 text-ink-2">{state}</div>
        {isOpen ? (
          children(() => setOpen(false))
        ) : (
          <Button variant="outline" className="mt-4" onClick={() => setOpen(true)}>
            {open}
          </Button>
        )}
      </section>
    </Card>
  );
}
