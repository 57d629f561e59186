import { CircleAlert } from 'lucide-react';
import { cloneElement, type ReactElement, type ReactNode } from 'react';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { Label } from './label';

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 text-sm font-medium text-danger">
      <CircleAlert aria-hidden className="mt-0.5 size-4" />
      {error}
    </p>
  );
}

interface ControlProps {
  id?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: true | undefined;
}

interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  className?: string;
  /** One Input, Select or Textarea; it receives the id and the descriptions. */
  children: ReactElement<ControlProps>;
}

/** Label above, hint below it, the control, and the error in words beside the field. */
export function Field(props: FieldProps) {
  const { id, label, hint, error, optional = false, className, children } = props;
  const t = useCopy(commonCopy);
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <Label htmlFor={id}>
        {label}
        {optional && <span className="font-normal text-ink-2"> ({t.optional})</span>}
      </Label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-0.5 text-sm text-ink-2">
          {hint}
        </p>
      )}
      <div className={cn('mt-1.5')}>
        {cloneElement(children, {
          id,
          'aria-describedby': describedBy || undefined,
          'aria-invalid': error === undefined ? undefined : true,
        })}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
