import { Download } from 'lucide-react';
import { failureCode } from '@/api/problem';
import type { DataExport } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { privacyCopy } from '@/copy/privacy';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { Section } from './section';
import { useAskForCopy, useCopies, useDownload } from './use-privacy';

const KIB = 1_024;

function sizeOf(bytes: number): string {
  const kib = bytes / KIB;
  return kib < KIB ? `${String(Math.max(1, Math.round(kib)))} KB` : `${(kib / KIB).toFixed(1)} MB`;
}

/** Copies of everything: asked for, watched, downloaded. */
export function CopiesCard() {
  const t = useCopy(privacyCopy).copies;
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const copies = useCopies();
  const ask = useAskForCopy(() => toast(t.asked));
  return (
    <Section id="copies" title={t.title} intro={t.intro} query={copies}>
      {(items) => (
        <>
          {items.length === 0 && <p className="mt-4 text-ink-2">{t.none}</p>}
          <ul className="mt-2 divide-y divide-line">
            {items.map((item) => (
              <CopyItem key={item.id} item={item} />
            ))}
          </ul>
          <Button
            variant="outline"
            className="mt-3"
            busy={ask.isPending}
            onClick={() => ask.mutate()}
          >
            {t.ask}
          </Button>
          {ask.isError && (
            <Alert tone="danger" live className="mt-3">
              {problems[failureCode(ask.error)]}
            </Alert>
          )}
        </>
      )}
    </Section>
  );
}

function CopyItem({ item }: { item: DataExport }) {
  const t = useCopy(privacyCopy).copies;
  const { problems } = useCopy(commonCopy);
  const { dayTime } = useTimes();
  const download = useDownload();
  return (
    <li className="py-3 text-[0.9375rem]">
      <p className="font-semibold">{t.of(dayTime(item.requestedAt))}</p>
      <CopyState item={item} />
      {item.state === 'ready' && (
        <Button
          variant="quiet"
          className="mt-1 text-accent"
          busy={download.isPending}
          onClick={() => download.mutate(item.id)}
        >
          <Download aria-hidden className="size-4.5" />
          {t.download}
        </Button>
      )}
      {download.isError && (
        <Alert tone="danger" live>
          {problems[failureCode(download.error)]}
        </Alert>
      )}
    </li>
  );
}

function CopyState({ item }: { item: DataExport }) {
  const t = useCopy(privacyCopy).copies;
  const { deadline } = useTimes();
  const { state, percent, sizeBytes, expiresAt } = item;
  if (state === 'waiting' || state === 'working') {
    const words = t.progress(percent);
    return (
      <div role="status" className="mt-1">
        <progress className="w-full accent-accent" value={percent} max={100} aria-label={words} />
        <span className="text-ink-2">{words}</span>
      </div>
    );
  }
  if (state === 'failed') return <p className="text-danger">{t.failed}</p>;
  if (state === 'gone') return <p className="text-ink-2">{t.gone}</p>;
  return <p className="text-ink-2">{t.ready(deadline(expiresAt ?? ''), sizeOf(sizeBytes ?? 0))}</p>;
}
