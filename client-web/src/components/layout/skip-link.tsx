import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';

/** First in the tab order; leads past the navigation to the element with the id `main`. */
export function SkipLink() {
  const t = useCopy(commonCopy);
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-accent focus:px-4 focus:py-3 focus:font-semibold focus:text-on-accent"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      {t.skipToContent}
    </a>
  );
}
