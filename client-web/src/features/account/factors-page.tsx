import { Link } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { factorsCopy } from '@/copy/factors';
import { useCopy } from '@/copy/use-copy';
import { FactorsSection } from '@/factors/factors-section';
import { homeOf } from '@/components/layout/nav-links';
import { useMe } from '@/session/use-me';

/** Two-step verification, for whoever is signed in. */
export default function FactorsPage() {
  const t = useCopy(factorsCopy);
  const { me } = useMe();
  return (
    <div className="page-narrow max-w-xl! pt-6">
      {me?.mustEnrol === false && (
        <Link
          to={homeOf(me)}
          // The back office is an application of its own.
          reloadDocument={me.roles.includes('admin')}
          className="link inline-flex min-h-11 items-center"
        >
          {t.back}
        </Link>
      )}
      <PageHeading tab={t.title}>{t.title}</PageHeading>
      <p className="mt-1 mb-5 text-ink-2">{t.intro}</p>
      <FactorsSection />
    </div>
  );
}
