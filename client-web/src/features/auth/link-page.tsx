import type { ReactNode } from 'react';
import { failureCode } from '@/api/problem';
import { PageHeading } from '@/components/page-heading';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { commonCopy } from '@/copy/common';
import { securityCopy } from '@/copy/security';
import { useCopy } from '@/copy/use-copy';

interface LinkPageProps {
  words: { tab: string; title: string; intro: string; doneTitle: string; done: string };
  isDone: boolean;
  error: unknown;
  hasToken: boolean;
  /** What is shown before it is done. */
  children: ReactNode;
  /** Where to go on to. */
  next?: ReactNode;
}

/** A page that a letter's link leads to: one act, then it is done. */
export function LinkPage(props: LinkPageProps) {
  const { words, isDone, error, hasToken, children, next } = props;
  const { link } = useCopy(securityCopy);
  const { problems } = useCopy(commonCopy);
  const code = error === null ? null : failureCode(error);
  if (isDone) {
    return (
      <div className="page-narrow max-w-md! pt-6">
        <PageHeading tab={words.tab}>{words.doneTitle}</PageHeading>
        <p role="status" className="mt-2 text-ink-2">
          {words.done}
        </p>
        {next !== undefined && <div className="mt-5">{next}</div>}
      </div>
    );
  }
  return (
    <div className="page-narrow max-w-md! pt-6">
      <PageHeading tab={words.tab}>{words.title}</PageHeading>
      {hasToken && <p className="mt-1 text-ink-2">{words.intro}</p>}
      <Card className="mt-5 space-y-5">
        {!hasToken && <Alert tone="attention">{link.missing}</Alert>}
        {code !== null && code !== 'validation_failed' && (
          <Alert tone="danger" live>
            {code === 'link_over' ? link.over : problems[code]}
          </Alert>
        )}
        {hasToken && children}
      </Card>
    </div>
  );
}

/** The one button of such a page. */
export function LinkAct(props: {
  label: string;
  busyLabel: string;
  isBusy: boolean;
  act: () => void;
}) {
  return (
    <Button size="lg" wide busy={props.isBusy} onClick={props.act}>
      {props.isBusy ? props.busyLabel : props.label}
    </Button>
  );
}
