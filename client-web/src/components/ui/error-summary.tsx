import { useEffect, useRef } from 'react';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { Alert } from './alert';

interface ErrorSummaryProps {
  /** What is wrong, keyed by the id of the field it belongs to. */
  errors: Readonly<Record<string, string | undefined>>;
  /** Changes with every attempt to send, so that the summary takes the focus each time. */
  attempt: number;
}

/** Everything that is wrong, at the top of the form, each linked to its field. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const t = useCopy(commonCopy);
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors).filter(([, error]) => error !== undefined);
  const isShown = entries.length > 0;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown, attempt]);
  if (!isShown) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Alert tone="danger" title={t.formSummary}>
        <ul className="list-disc space-y-1 pl-5">
          {entries.map(([id, error]) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className="underline underline-offset-4"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(id)?.focus();
                }}
              >
                {error}
              </a>
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}
