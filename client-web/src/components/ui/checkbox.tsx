import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { FieldError } from './field';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'id'> & {
  id: string;
  label: ReactNode;
  error?: string | undefined;
};

/** A tick box with its words; the whole line is the target. */
export function Checkbox({ id, label, error, className, ...rest }: CheckboxProps) {
  return (
    <div className={className}>
      <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2">
        <input
          id={id}
          type="checkbox"
          className="mt-0.5 size-5.5 shrink-0 accent-accent"
          aria-invalid={error !== undefined || undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          {...rest}
        />
        <span className={cn('text-[0.9375rem]', error !== undefined && 'text-danger')}>
          {label}
        </span>
      </label>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
