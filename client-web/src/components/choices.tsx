import { FieldError } from '@/components/ui/field';
import { cn } from '@/lib/cn';

interface ChoicesProps<Value extends string> {
  id: string;
  legend: string;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value) => void;
  error?: string | undefined;
}

/** One of a few, each a full-width target; the first option has the id `<id>-0`. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { id, legend, options, value, onChange, error } = props;
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className="text-[0.9375rem] font-semibold">{legend}</legend>
      <div className="mt-2 space-y-2">
        {options.map((option, index) => (
          <label
            key={option.value}
            htmlFor={`${id}-${index}`}
            className={cn(
              'flex min-h-12 items-center gap-3 rounded-control border px-3.5 py-2 has-checked:border-accent has-checked:bg-tint',
              error === undefined ? 'border-line' : 'border-danger',
            )}
          >
            <input
              id={`${id}-${index}`}
              type="radio"
              name={id}
              className="size-5 shrink-0 accent-accent"
              checked={value === option.value}
              aria-invalid={error !== undefined || undefined}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
