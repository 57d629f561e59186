import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import { ApiKeysLink } from '@/api-keys/api-keys-link';
import { PageHeading } from '@/components/page-heading';
import { securityCopy } from '@/copy/security';
import { useCopy } from '@/copy/use-copy';
import { FactorsLink } from '@/factors/factors-link';
import { SecuritySections } from '@/security/security-sections';
import { useMe } from '@/session/use-me';

export default function SecurityPage() {
  const t = useCopy(securityCopy);
  const { me } = useMe();
  if (me === null) return null;
  return (
    <div className="page-narrow max-w-xl! pt-6">
      <Link to="/akun" className="link inline-flex min-h-11 items-center gap-1.5">
        <ArrowLeft aria-hidden className="size-4" />
        {t.back}
      </Link>
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <p className="mt-1 text-ink-2">{t.intro}</p>
      <div className="mt-5 space-y-4">
        <SecuritySections me={me} />
        <FactorsLink to="/akun/keamanan/verifikasi" />
        <ApiKeysLink to="/akun/keamanan/akses-api" />
      </div>
    </div>
  );
}
