import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import type { ApiScope } from '@/api/types';
import { KeysSection } from '@/api-keys/keys-section';
import { PageHeading } from '@/components/page-heading';
import { apiAccessCopy } from '@/copy/api-access';
import { useCopy } from '@/copy/use-copy';

/** A calendar of one's own that reads when the next session is. */
const FIRST: readonly ApiScope[] = ['bookings:read'];

/** The keys of a client's own programs. */
export default function ApiKeysPage() {
  const t = useCopy(apiAccessCopy);
  return (
    <div className="page max-w-3xl! pt-6">
      <Link to="/akun/keamanan" className="link inline-flex min-h-11 items-center gap-1.5">
        <ArrowLeft aria-hidden className="size-4" />
        {t.back}
      </Link>
      <PageHeading tab={t.title}>{t.title}</PageHeading>
      <p className="mt-2 mb-4 text-ink-2">{t.intro}</p>
      <KeysSection first={FIRST} />
    </div>
  );
}
