import { Link } from 'react-router';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { trailCopy } from '@/copy/trail';
import { useCopy } from '@/copy/use-copy';

/** The way to one's own trail. */
export function TrailCard() {
  const t = useCopy(trailCopy);
  return (
    <Card className="mt-5" role="region" aria-labelledby="trail">
      <h2 id="trail" className="text-xl">
        {t.card.title}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-ink-2">{t.card.body}</p>
      <Button asChild variant="outline" wide className="mt-4">
        <Link to="/akun/jejak">{t.link}</Link>
      </Button>
    </Card>
  );
}
