import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { trailCopy } from '@/copy/trail';
import { useCopy } from '@/copy/use-copy';
import { TrailList } from '@/trail/trail-list';

/** A client's own trail. */
export default function TrailPage() {
  const t = useCopy(trailCopy);
  const { title, intro, you, none, back } = t.client;
  return (
    <div className="page max-w-3xl! pt-6">
      <Link to="/akun" className="link inline-flex min-h-11 items-center gap-2">
        <ArrowLeft aria-hidden className="size-4.5" />
        {back}
      </Link>
      <PageHeading tab={t.tab}>{title}</PageHeading>
      <p className="mt-2 text-ink-2">{intro}</p>
      <div className="mt-5">
        <TrailList you={you} none={none} />
      </div>
    </div>
  );
}
