import { PageHeading } from '@/components/page-heading';
import { trailCopy } from '@/copy/trail';
import { useCopy } from '@/copy/use-copy';
import { TrailList } from '@/trail/trail-list';

/** A psychologist's own trail. */
export function TrailPage() {
  const t = useCopy(trailCopy);
  const { title, intro, you, none } = t.practice;
  return (
    <>
      <PageHeading tab={t.tab}>{title}</PageHeading>
      <p className="mt-2 max-w-2xl text-ink-2">{intro}</p>
      <div className="mt-5 max-w-3xl">
        <TrailList you={you} none={none} />
      </div>
    </>
  );
}
