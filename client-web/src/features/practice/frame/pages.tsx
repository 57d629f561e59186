import { Link } from 'react-router';
import { Button } from '@/components/ui/button';

interface PagesProps {
  words: { pages: string; first: string; next: string };
  /** What the address says of the list beside its page. */
  list: Record<string, string>;
  cursor: string | null;
  nextCursor: string | null;
}

/** Ways to the first and to the next page of a list whose page stands in the address. */
export function Pages({ words, list, cursor, nextCursor }: PagesProps) {
  if (cursor === null && nextCursor === null) return null;
  const pageAt = (from: object) => `?${new URLSearchParams({ ...list, ...from })}`;
  return (
    <nav aria-label={words.pages} className="mt-4 flex flex-wrap justify-between gap-2">
      {cursor !== null && (
        <Button asChild variant="quiet">
          <Link to={pageAt({})}>{words.first}</Link>
        </Button>
      )}
      {nextCursor !== null && (
        <Button asChild variant="outline" className="ml-auto">
          <Link to={pageAt({ dari: nextCursor })}>{words.next}</Link>
        </Button>
      )}
    </nav>
  );
}
