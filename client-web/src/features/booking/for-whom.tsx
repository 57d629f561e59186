import { useId, useRef, useState } from 'react';
import { AddChild } from '@/children/add-child';
import { useChildren } from '@/children/use-children';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { childrenCopy } from '@/copy/children';
import { useCopy } from '@/copy/use-copy';

interface ForWhomProps {
  /** A child's id; null for oneself. */
  chosen: string | null;
  onChoose: (carePersonId: string | null) => void;
}

/** Whom the session is about. A child is added right here: the chosen time and what was typed stay. */
export function ForWhom({ chosen, onChoose }: ForWhomProps) {
  const { forWhom: t, add } = useCopy(childrenCopy);
  const children = useChildren();
  const [isAdding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  if (children.isError) {
    return <ErrorState error={children.error} onRetry={() => void children.refetch()} />;
  }
  if (children.data === undefined) return <Skeleton className="h-11 w-full" />;
  const { items, guardianship } = children.data;
  const open = items.filter(({ isGrown }) => !isGrown);
  const close = () => {
    setAdding(false);
    opener.current?.focus();
  };
  return (
    <div>
      {open.length > 0 && (
        <Field id={id} label={t.label}>
          <Select value={chosen ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
            <option value="">{t.self}</option>
            {open.map((child) => (
              <option key={child.id} value={child.id}>
                {child.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p className="text-[0.9375rem]">
        {open.length === 0 && <>{t.another} </>}
        <Button ref={opener} variant="quiet" onClick={() => setAdding(true)}>
          {add}
        </Button>
      </p>
      {isAdding && (
        <AddChild
          guardianship={guardianship}
          onAdded={(child) => {
            onChoose(child.id);
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
