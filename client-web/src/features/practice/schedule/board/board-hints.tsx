import { useCopy } from '@/copy/use-copy';
import { weekBoardCopy } from '@/copy/week-board';

/** How the board is worked by hand, and below it by keys; `id` is of the latter. */
export function BoardHints({ id }: { id: string }) {
  const t = useCopy(weekBoardCopy);
  const keys = [
    ['↑ ↓', t.keys.move],
    ['Shift + ↑ ↓', t.keys.end],
    ['← →', t.keys.day],
    ['Delete', t.keys.remove],
    ['Enter', t.keys.exact],
    ['Esc', t.keys.undo],
  ] as const;
  return (
    <div className="mt-1 space-y-1 text-[0.9375rem] text-ink-2">
      <p className="pointer-coarse:hidden">{t.mouse}</p>
      <p className="hidden any-pointer-coarse:block">{t.touch}</p>
      <p id={id} className="pointer-coarse:sr-only">
        {t.keys.label}{' '}
        {keys.map(([key, meaning], index) => (
          <span key={key} className="mr-2 inline-block whitespace-nowrap">
            <kbd className="rounded border border-line bg-paper px-1 font-sans text-sm">{key}</kbd>{' '}
            {meaning}
            {index < keys.length - 1 && ';'}
          </span>
        ))}
      </p>
    </div>
  );
}
