import type { ErasurePreview } from '@/api/types';
import { AskBefore } from '@/components/ask-before';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { failureCode } from '@/api/problem';
import { commonCopy } from '@/copy/common';
import { privacyCopy } from '@/copy/privacy';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { useMutation } from '@tanstack/react-query';
import { Section } from './section';
import { useChangeErasure, useErasure } from './use-privacy';

const ENDS = ['erased', 'unreadable', 'expires', 'kept'] as const;

/** The end of an account: what goes, what stays and why, before anybody decides. */
export function ErasureCard() {
  const t = useCopy(privacyCopy).erasure;
  const erasure = useErasure();
  return (
    <Section id="erasure" title={t.title} intro={t.intro} query={erasure}>
      {(preview) => (
        <>
          {preview.state !== null && <UnderWay preview={preview} />}
          <details className="mt-3">
            <summary className="link w-fit py-2.5">{t.show}</summary>
            <WhatHappens preview={preview} />
          </details>
          {preview.obstacles.map((obstacle) => (
            <Alert key={obstacle} className="mt-3">
              {t.obstacles[obstacle]}
            </Alert>
          ))}
          {preview.state === null && preview.obstacles.length === 0 && <Ask preview={preview} />}
        </>
      )}
    </Section>
  );
}

function UnderWay({ preview }: { preview: ErasurePreview }) {
  const t = useCopy(privacyCopy).erasure;
  const { problems } = useCopy(commonCopy);
  const { dayTime } = useTimes();
  const toast = useToast();
  const { takeBack } = useChangeErasure();
  const back = useMutation({ mutationFn: takeBack, onSuccess: () => toast(t.takenBack) });
  if (preview.state !== 'waiting') return <Alert className="mt-4">{t.begun}</Alert>;
  return (
    <Alert tone="danger" className="mt-4">
      <p>{t.waiting(dayTime(preview.dueAt))}</p>
      <Button
        variant="outline"
        className="mt-3"
        busy={back.isPending}
        onClick={() => back.mutate()}
      >
        {t.takeBack}
      </Button>
      {back.isError && <p className="mt-2">{problems[failureCode(back.error)]}</p>}
    </Alert>
  );
}

function WhatHappens({ preview }: { preview: ErasurePreview }) {
  const t = useCopy(privacyCopy).erasure;
  const { day, dayTime } = useTimes();
  return (
    <div className="space-y-4 text-[0.9375rem]">
      {preview.sessions.length > 0 && (
        <div>
          <h3 className="text-base font-semibold">{t.sessions}</h3>
          <ul className="text-ink-2">
            {preview.sessions.map(({ bookingId, startsAt, isCancelled }) => (
              <li key={bookingId}>
                {isCancelled ? t.cancelled(dayTime(startsAt)) : t.takesPlace(dayTime(startsAt))}
              </li>
            ))}
          </ul>
        </div>
      )}
      {ENDS.map((end) => (
        <Holdings key={end} end={end} items={preview.items} />
      ))}
      <p>{t.lastCopy(day(`${preview.lastCopyOn}T12:00:00Z`))}</p>
    </div>
  );
}

function Holdings({ end, items }: { end: (typeof ENDS)[number]; items: ErasurePreview['items'] }) {
  const t = useCopy(privacyCopy).erasure;
  const shown = items.filter((item) => item.end === end);
  if (shown.length === 0) return null;
  return (
    <div>
      <h3 className="text-base font-semibold">{t.ends[end]}</h3>
      <ul className="mt-1 list-disc pl-5 text-ink-2">
        {shown.map(({ title, period, why }) => (
          <li key={title}>
            <span className="text-ink">{title}</span>
            {period !== null && ` · ${period}`}
            {why !== null && <span className="block text-sm">{why}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Ask({ preview }: { preview: ErasurePreview }) {
  const t = useCopy(privacyCopy).erasure;
  const { dayTime } = useTimes();
  const { request } = useChangeErasure();
  return (
    <div className="mt-3">
      <AskBefore
        variant="outline"
        words={{
          action: t.action,
          title: t.askTitle,
          body: t.askBody(dayTime(preview.dueAt)),
          confirm: t.confirm,
          keep: t.keep,
          done: t.done,
        }}
        send={request}
      />
    </div>
  );
}
