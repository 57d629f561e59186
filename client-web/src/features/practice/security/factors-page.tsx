import { PageHeading } from '@/components/page-heading';
import { factorsCopy } from '@/copy/factors';
import { useCopy } from '@/copy/use-copy';
import { FactorsSection } from '@/factors/factors-section';

/** Two-step verification, in the psychologist's area. */
export function FactorsPage() {
  const t = useCopy(factorsCopy);
  return (
    <div className="max-w-xl">
      <PageHeading tab={t.title}>{t.title}</PageHeading>
      <p className="mt-1 mb-5 text-ink-2">{t.intro}</p>
      <FactorsSection />
    </div>
  );
}
