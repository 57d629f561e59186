import { ShieldCheck } from 'lucide-react';
import { Link } from 'react-router';
import { privacyCopy } from '@/copy/privacy';
import { useCopy } from '@/copy/use-copy';

/** The way to one's own data. */
export function PrivacyLink({ to = '/akun/data' }: { to?: string }) {
  const t = useCopy(privacyCopy);
  return (
    <p className="mt-5">
      <Link to={to} className="link inline-flex min-h-11 items-center gap-2">
        <ShieldCheck aria-hidden className="size-4.5 shrink-0" />
        {t.link}
      </Link>
    </p>
  );
}
