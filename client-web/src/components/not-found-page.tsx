import { Link } from 'react-router';
import { PageHeading } from './page-heading';
import { Button } from './ui/button';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';

export function NotFoundPage() {
  const t = useCopy(commonCopy).notFound;
  return (
    <div className="page-narrow py-20 text-center">
      <PageHeading tab={t.title}>{t.title}</PageHeading>
      <p className="mt-3 text-ink-2">{t.body}</p>
      <Button asChild className="mt-6">
        <Link to="/">{t.action}</Link>
      </Button>
    </div>
  );
}
