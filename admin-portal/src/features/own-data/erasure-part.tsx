import { Alert, Button } from 'antd';

import { erasure, requestErasure, takeBackErasure } from '../../api/own-data';
import type { ErasurePreview } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatCivilDate } from '../../format/civil-date';
import { formatInstant } from '../../format/instant';
import { Loading } from '../../parts/loading';
import { useMe } from '../../parts/signed-in';
import { SmallFailure } from '../../parts/small-failure';
import { useAct, useAskBefore } from '../../parts/use-act';
import { useRead } from '../../parts/use-read';

const ENDS = ['erased', 'unreadable', 'expires', 'kept'] as const;

type Part = { preview: ErasurePreview; onChanged: () => Promise<void> };

/** The end of an account: what goes, what stays and why, before anybody decides. */
export function ErasurePart() {
  const t = useCopy();
  const language = useLanguage();
  const { found, failure, read } = useRead(erasure);
  if (failure) return <SmallFailure error={failure} onRetry={() => void read()} />;
  if (found === null) return <Loading />;
  const isAsked = found.state !== null;
  return (
    <>
      {isAsked && <UnderWay preview={found} onChanged={read} />}
      <details className="above-table">
        <summary>{t('ownData.erasure.show')}</summary>
        {ENDS.map((end) => (
          <Holdings key={end} end={end} items={found.items} />
        ))}
        <p>{t('ownData.erasure.lastCopy', { day: formatCivilDate(found.lastCopyOn, language) })}</p>
      </details>
      {found.obstacles.map((obstacle) => (
        <Alert key={obstacle} showIcon type="info" message={t(`ownData.obstacle.${obstacle}`)} />
      ))}
      {!isAsked && found.obstacles.length === 0 && <Ask preview={found} onChanged={read} />}
    </>
  );
}

function Holdings({ end, items }: { end: (typeof ENDS)[number]; items: ErasurePreview['items'] }) {
  const t = useCopy();
  const shown = items.filter((item) => item.end === end);
  if (shown.length === 0) return null;
  return (
    <>
      <h3 className="quiet">{t(`ownData.end.${end}`)}</h3>
      <ul>
        {shown.map(({ title, period, why }) => (
          <li key={title}>
            {title}
            {period !== null && ` · ${period}`}
            {why !== null && <div className="quiet">{why}</div>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** When it would begin, or begins, in the reader's zone. */
function useDue({ dueAt }: ErasurePreview): string {
  const language = useLanguage();
  return formatInstant(dueAt, useMe().timeZone, language);
}

function UnderWay({ preview, onChanged }: Part) {
  const t = useCopy();
  const at = useDue(preview);
  const { isSending, failure, act } = useAct();
  if (preview.state !== 'waiting') {
    return <Alert showIcon type="warning" message={t('ownData.erasure.begun')} />;
  }
  return (
    <Alert
      showIcon
      type="warning"
      message={t('ownData.erasure.waiting', { at })}
      description={
        <>
          {failure !== null && <p role="alert">{failure}</p>}
          <Button loading={isSending} onClick={() => void act(takeBackErasure).then(onChanged)}>
            {t('ownData.erasure.takeBack')}
          </Button>
        </>
      }
    />
  );
}

function Ask({ preview, onChanged }: Part) {
  const t = useCopy();
  const at = useDue(preview);
  const ask = useAskBefore();
  const words = {
    title: t('ownData.erasure.askTitle'),
    body: t('ownData.erasure.askBody', { at }),
    yes: t('ownData.erasure.yes'),
  };
  return (
    <Button danger onClick={() => ask({ ...words, work: () => requestErasure().then(onChanged) })}>
      {t('ownData.erasure.ask')}
    </Button>
  );
}
