import { KeyRound } from 'lucide-react';
import { Link } from 'react-router';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { apiAccessCopy } from '@/copy/api-access';
import { useCopy } from '@/copy/use-copy';

/** The way to the keys of one's programs. */
export function ApiKeysLink({ to }: { to: string }) {
  const t = useCopy(apiAccessCopy);
  return (
    <Card role="region" aria-labelledby="api-keys">
      <h2 id="api-keys" className="text-lg">
        {t.title}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-ink-2">{t.linkBody}</p>
      <Button asChild variant="outline" className="mt-4">
        <Link to={to}>
          <KeyRound aria-hidden className="size-4.5" />
          {t.link}
        </Link>
      </Button>
    </Card>
  );
}
