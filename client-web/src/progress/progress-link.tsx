import { TrendingUp } from 'lucide-react';
import { Link } from 'react-router';
import { Button } from '@/components/ui/button';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';

/** Leads a psychologist from a session to how that client is getting on. */
export function ProgressLink({ clientId }: { clientId: string }) {
  const t = useCopy(progressCopy).practice;
  return (
    <Button asChild variant="outline">
      <Link to={`/praktik/klien/${clientId}/perkembangan`}>
        <TrendingUp aria-hidden className="size-5" />
        {t.link}
      </Link>
    </Button>
  );
}
