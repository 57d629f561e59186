import { Alert, Button, Progress } from 'antd';
import { useEffect } from 'react';

import { askForCopy, copies, linkToCopy } from '../../api/own-data';
import type { DataExport } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';
import { PlainTable } from '../../parts/plain-table';
import { SmallFailure } from '../../parts/small-failure';
import { useAct } from '../../parts/use-act';
import { useRead } from '../../parts/use-read';

const POLL_MS = 1_500;
const KIB = 1_024;

const isUnderWay = ({ state }: DataExport): boolean => state === 'waiting' || state === 'working';

/** Copies of everything: asked for, watched, downloaded. */
export function CopyTable() {
  const t = useCopy();
  const { found, failure, read } = useRead(copies);
  const { isSending, failure: refusal, act } = useAct();
  useEffect(() => {
    if (!found?.some(isUnderWay)) return;
    const next = setTimeout(() => void read(), POLL_MS);
    return () => clearTimeout(next);
  }, [found, read]);
  if (failure) return <SmallFailure error={failure} onRetry={() => void read()} />;
  const download = (id: string) => act(async () => window.location.assign(await linkToCopy(id)));
  return (
    <>
      {refusal !== null && (
        <Alert role="alert" type="error" showIcon message={refusal} className="above-table" />
      )}
      <PlainTable<DataExport>
        label={t('ownData.copies')}
        rows={found ?? []}
        loading={found === null}
        columns={[
          {
            title: t('privacy.requestedAt'),
            cell: ({ requestedAt }) => <Instant at={requestedAt} />,
          },
          { title: t('privacy.state'), cell: (copy) => <State copy={copy} /> },
          {
            title: t('ownData.copies.until'),
            cell: ({ state, expiresAt }) => <Instant at={state === 'ready' ? expiresAt : null} />,
          },
          {
            title: t('account.devices.actions'),
            cell: ({ id, state }) =>
              state === 'ready' ? (
                <Button size="small" onClick={() => void download(id)}>
                  {t('ownData.copies.download')}
                </Button>
              ) : null,
          },
        ]}
      />
      <Button
        style={{ marginBlockStart: 12 }}
        loading={isSending}
        onClick={() => void act(askForCopy).then(read)}
      >
        {t('ownData.copies.ask')}
      </Button>
    </>
  );
}

function State({ copy }: { copy: DataExport }) {
  const t = useCopy();
  const words = t(`privacy.state.${copy.state}`);
  if (isUnderWay(copy)) {
    return (
      <span role="status">
        {words} <Progress percent={copy.percent} size="small" aria-label={words} />
      </span>
    );
  }
  return (
    <>
      {words}
      {copy.state === 'ready' && copy.sizeBytes !== null && (
        <span className="quiet"> · {sizeOf(copy.sizeBytes)}</span>
      )}
    </>
  );
}

function sizeOf(bytes: number): string {
  const kib = bytes / KIB;
  return kib < KIB ? `${String(Math.max(1, Math.round(kib)))} KB` : `${(kib / KIB).toFixed(1)} MB`;
}
