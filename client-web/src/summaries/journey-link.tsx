import { Footprints } from 'lucide-react';
import { Link } from 'react-router';
import { journeyCopy } from '@/copy/journey';
import { useCopy } from '@/copy/use-copy';

/** The way to what was shared so far. */
export function JourneyLink() {
  const t = useCopy(journeyCopy).page;
  return (
    <Link to="/perjalanan" className="link -mt-2 mb-4 inline-flex min-h-11 items-center gap-2">
      <Footprints aria-hidden className="size-5" />
      {t.link}
    </Link>
  );
}
