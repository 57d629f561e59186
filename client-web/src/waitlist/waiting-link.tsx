import { BellRing } from 'lucide-react';
import { Link } from 'react-router';
import { waitlistCopy } from '@/copy/waitlist';
import { useCopy } from '@/copy/use-copy';
import { useWaitlist } from './use-waitlist';

/** The way to what is waited for; nothing while there is nothing. */
export function WaitingLink() {
  const t = useCopy(waitlistCopy).page;
  const { data = [] } = useWaitlist();
  if (data.length === 0) return null;
  return (
    <Link to="/tunggu" className="link mt-3 inline-flex min-h-11 items-center gap-2">
      <BellRing aria-hidden className="size-5" />
      {t.link(data.length)}
    </Link>
  );
}
