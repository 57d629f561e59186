import { ShieldCheck } from 'lucide-react';
import { Link } from 'react-router';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { factorsCopy } from '@/copy/factors';
import { useCopy } from '@/copy/use-copy';

/** The way to two-step verification. */
export function FactorsLink({ to }: { to: string }) {
  const t = useCopy(factorsCopy);
  return (
    <Card role="region" aria-labelledby="factors">
      <h2 id="factors" className="text-lg">
        {t.title}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-ink-2">{t.intro}</p>
      <Button asChild variant="outline" className="mt-4">
        <Link to={to}>
          <ShieldCheck aria-hidden className="size-4.5" />
          {t.toSettings}
        </Link>
      </Button>
    </Card>
  );
}
