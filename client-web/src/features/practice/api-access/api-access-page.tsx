import type { ApiScope } from '@/api/types';
import { KeysSection } from '@/api-keys/keys-section';
import { PageHeading } from '@/components/page-heading';
import { apiAccessCopy } from '@/copy/api-access';
import { useCopy } from '@/copy/use-copy';

/** What a practice's own site shows. */
const FIRST: readonly ApiScope[] = ['directory:read', 'slots:read'];

/** The keys by which other programs read what anybody may read. */
export function ApiAccessPage() {
  const t = useCopy(apiAccessCopy);
  return (
    <>
      <PageHeading tab={t.title}>{t.title}</PageHeading>
      <p className="mt-2 mb-4 max-w-2xl text-ink-2">{t.intro}</p>
      <KeysSection first={FIRST} />
    </>
  );
}
