import { Lock } from 'lucide-react';
import { Link } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { Button } from '@/components/ui/button';
import { helpCopy } from '@/copy/help';
import { useCopy } from '@/copy/use-copy';

export default function HowItWorksPage() {
  const t = useCopy(helpCopy).how;
  return (
    <div className="page-narrow max-w-2xl! pt-6">
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <p className="mt-2 text-lg text-ink-2">{t.intro}</p>
      <ol className="mt-8 space-y-7">
        {t.steps.map(({ title, body }, index) => (
          <li key={title} className="flex gap-4">
            <span className="numeric grid size-9 shrink-0 place-items-center rounded-full bg-tint font-semibold text-accent">
              {index + 1}
            </span>
            <div>
              <h2 className="text-lg leading-9">{title}</h2>
              <p>{body}</p>
            </div>
          </li>
        ))}
      </ol>
      <section aria-labelledby="private" className="mt-10 flex gap-4 rounded-card bg-tint p-6">
        <Lock aria-hidden className="mt-1 size-5 text-accent" />
        <div>
          <h2 id="private" className="text-lg">
            {t.private.title}
          </h2>
          <p className="mt-1">{t.private.body}</p>
        </div>
      </section>
      <Button asChild size="lg" className="mt-8">
        <Link to="/cari">{t.action}</Link>
      </Button>
    </div>
  );
}
