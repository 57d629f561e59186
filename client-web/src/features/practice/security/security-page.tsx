import { PageHeading } from '@/components/page-heading';
import { securityCopy } from '@/copy/security';
import { useCopy } from '@/copy/use-copy';
import { FactorsLink } from '@/factors/factors-link';
import { SecuritySections } from '@/security/security-sections';
import { useMe } from '@/session/use-me';
import { SupportNotice } from '@/support/support-notice';

/** The account's own safety, without leaving the practice. */
export function SecurityPage() {
  const t = useCopy(securityCopy);
  const { me } = useMe();
  if (me === null) return null;
  return (
    <>
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <div className="max-w-2xl">
        <SupportNotice of="practice" />
      </div>
      <p className="mt-2 max-w-2xl text-ink-2">{t.intro}</p>
      <div className="mt-5 max-w-2xl space-y-4">
        <SecuritySections me={me} />
        <FactorsLink to="/praktik/keamanan/verifikasi" />
      </div>
    </>
  );
}
