import { cva, type VariantProps } from 'class-variance-authority';
import { cloneElement, isValidElement, type ComponentProps } from 'react';
import { cn } from '@/lib/cn';
import { Spinner } from './spinner';

const buttonVariants = cva(
  'inline-flex items-center justify-center gap-2 rounded-control text-center font-semibold no-underline transition-colors duration-150 select-none disabled:cursor-not-allowed disabled:opacity-60 aria-busy:cursor-progress',
  {
    variants: {
      variant: {
        primary: 'bg-accent text-on-accent hover:bg-accent-strong',
        outline: 'border border-line bg-paper text-ink hover:border-edge hover:bg-tint',
        quiet: 'text-ink hover:bg-tint',
        tint: 'bg-tint text-accent hover:bg-tint-2',
        clay: 'bg-clay-tint text-clay-ink hover:brightness-97',
        danger: 'border border-line bg-paper text-danger hover:border-danger hover:bg-danger-tint',
        link: 'min-h-0! h-auto! px-0! text-accent underline-offset-4 hover:underline',
      },
      size: {
        md: 'min-h-11 px-4 py-2 text-[0.9375rem]',
        lg: 'min-h-12 px-5 py-2.5 text-base',
        icon: 'size-11',
      },
      wide: { true: 'w-full', false: '' },
    },
    defaultVariants: { variant: 'primary', size: 'md', wide: false },
  },
);

type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof buttonVariants> & {
    /** Renders the only child (a link, say) with the look of a button. */
    asChild?: boolean;
    /** While true a second press does nothing; the button keeps its place and focus. */
    busy?: boolean;
  };

export function Button(props: ButtonProps) {
  const { className, variant, size, wide, asChild = false, busy = false, ...rest } = props;
  const look = cn(buttonVariants({ variant, size, wide }), className);
  const { children, onClick, type = 'button', ...others } = rest;
  if (asChild && isValidElement<{ className?: string }>(children)) {
    return cloneElement(children, { ...others, className: cn(look, children.props.className) });
  }
  return (
    <button
      type={type}
      className={look}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...others}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
