import { Radio } from 'antd';
import { useEffect, useState } from 'react';

import { previewSuspension } from '../../api/change-standing';
import type { SuspensionKind, SuspensionPreview } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Rupiah } from '../../parts/rupiah';

type Props = {
  accountId: string;
  kind: SuspensionKind;
  /** Already takes nothing new: only the harder kind is left. */
  isPaused: boolean;
  onChange: (kind: SuspensionKind) => void;
};

/** The two kinds of suspension, and what the harder one would call off before it is chosen. */
export function SuspensionChoice({ accountId, kind, isPaused, onChange }: Props) {
  const t = useCopy();
  return (
    <>
      <Radio.Group
        value={kind}
        onChange={(event) => onChange(event.target.value as SuspensionKind)}
        style={{ display: 'grid', gap: 12, marginBlockEnd: 16 }}
      >
        {!isPaused && (
          <Radio value="no_new">
            <strong>{t('suspension.noNew')}</strong>
            <div className="quiet">{t('suspension.noNew.effect')}</div>
          </Radio>
        )}
        <Radio value="at_once">
          <strong>{t('suspension.atOnce')}</strong>
          <div className="quiet">{t('suspension.atOnce.effect')}</div>
        </Radio>
      </Radio.Group>
      {kind === 'at_once' && <Preview accountId={accountId} />}
    </>
  );
}

function Preview({ accountId }: { accountId: string }) {
  const t = useCopy();
  const [seen, setSeen] = useState<SuspensionPreview | 'failed' | null>(null);
  useEffect(() => {
    let isGone = false;
    void previewSuspension(accountId)
      .catch(() => 'failed' as const)
      .then((preview) => {
        if (!isGone) setSeen(preview);
      });
    return () => {
      isGone = true;
    };
  }, [accountId]);
  if (seen === null) return <p className="quiet">{t('suspension.preview.loading')}</p>;
  if (seen === 'failed') return <p role="alert">{t('suspension.preview.failed')}</p>;
  const { bookings, holds, people, running, refund } = seen;
  return (
    <dl
      aria-label={t('suspension.preview')}
      style={{ display: 'grid', gridTemplateColumns: '1fr auto', gap: '4px 16px' }}
    >
      <dt>{t('suspension.preview.bookings')}</dt>
      <dd style={{ margin: 0, textAlign: 'end' }}>{bookings}</dd>
      <dt>{t('suspension.preview.running')}</dt>
      <dd style={{ margin: 0, textAlign: 'end' }}>{running}</dd>
      <dt>{t('suspension.preview.holds')}</dt>
      <dd style={{ margin: 0, textAlign: 'end' }}>{holds}</dd>
      <dt>{t('suspension.preview.people')}</dt>
      <dd style={{ margin: 0, textAlign: 'end' }}>{people}</dd>
      <dt>
        <strong>{t('suspension.preview.refund')}</strong>
      </dt>
      <dd style={{ margin: 0, textAlign: 'end' }}>
        <strong>
          <Rupiah value={refund} />
        </strong>
      </dd>
    </dl>
  );
}
