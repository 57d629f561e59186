import { PageHeading } from '@/components/page-heading';
import { privacyCopy } from '@/copy/privacy';
import { useCopy } from '@/copy/use-copy';
import { ConsentsCard } from './consents-card';
import { CopiesCard } from './copies-card';
import { ErasureCard } from './erasure-card';

/** One's own data: what was agreed to, a copy of it, and the end of it. */
export default function DataPage() {
  const t = useCopy(privacyCopy);
  return (
    <div className="page-narrow max-w-2xl! pt-6">
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <p className="mt-2 text-ink-2">{t.intro}</p>
      <ConsentsCard />
      <CopiesCard />
      <ErasureCard />
    </div>
  );
}
