import { FieldError } from '@/components/ui/field';
import { cn } from '@/lib/cn';

interface TicksProps {
  id: string;
  legend: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  /** In the order in which they were chosen. */
  chosen: readonly string[];
  most: number;
  onChange: (chosen: string[]) => void;
  error?: string | undefined;
}

/** Several of a few, as chips that are tick boxes; the group takes the focus from an error summary. */
export function Ticks({ id, legend, hint, options, chosen, most, onChange, error }: TicksProps) {
  const isFull = chosen.length >= most;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')}
    >
      <legend className="text-[0.9375rem] font-semibold">{legend}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-0.5 text-sm text-ink-2">
          {hint}
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {options.map(({ value, label }) => {
          const isChosen = chosen.includes(value);
          return (
            <label
              key={value}
              className={cn(
                'flex min-h-11 items-center gap-2 rounded-[1.375rem] border border-line px-3.5 py-1.5 text-[0.9375rem] has-checked:border-accent has-checked:bg-tint',
                !isChosen && isFull && 'opacity-60',
              )}
            >
              <input
                type="checkbox"
                className="size-4.5 shrink-0 accent-accent"
                checked={isChosen}
                disabled={!isChosen && isFull}
                onChange={() =>
                  onChange(
                    isChosen ? chosen.filter((known) => known !== value) : [...chosen, value],
                  )
                }
              />
              {label}
            </label>
          );
        })}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
