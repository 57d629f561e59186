import { Button, Radio } from 'antd';
import { useCallback, useEffect, useState } from 'react';

import { trail, type TrailBy } from '../../api/own-data';
import { ApiError } from '../../api/problem';
import type { TrailEntry } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';
import { PlainTable } from '../../parts/plain-table';
import { SmallFailure } from '../../parts/small-failure';
import { wordOf } from '../../parts/word-of';

/** Who saw or changed what of the reader's: other people, unless they ask for everybody. */
export function TrailTable() {
  const t = useCopy();
  const [by, setBy] = useState<TrailBy>('others');
  return (
    <>
      <Radio.Group
        className="above-table"
        optionType="button"
        aria-label={t('ownData.trail.whose')}
        value={by}
        onChange={({ target }) => setBy(target.value === 'everybody' ? 'everybody' : 'others')}
        options={[
          { value: 'others', label: t('ownData.trail.others') },
          { value: 'everybody', label: t('ownData.trail.everybody') },
        ]}
      />
      <Entries key={by} by={by} />
    </>
  );
}

function Entries({ by }: { by: TrailBy }) {
  const t = useCopy();
  const { entries, isLoading, failure, more, isWhole } = useTrail(by);
  if (failure) return <SmallFailure error={failure} onRetry={more} />;
  return (
    <>
      <PlainTable<TrailEntry>
        label={t('ownData.trail')}
        rows={entries}
        loading={isLoading}
        columns={[
          { title: t('audit.at'), cell: ({ at }) => <Instant at={at} /> },
          { title: t('audit.who'), cell: (entry) => <Who entry={entry} /> },
          { title: t('audit.what'), cell: (entry) => <What entry={entry} /> },
        ]}
      />
      {!isWhole && (
        <Button style={{ marginBlockStart: 12 }} loading={isLoading} onClick={more}>
          {t('ownData.trail.more')}
        </Button>
      )}
    </>
  );
}

function Who({ entry: { by } }: { entry: TrailEntry }) {
  const t = useCopy();
  return (
    <>
      {by.name ?? t(`ownData.who.${by.kind}`)}
      {by.duty !== null && <span className="quiet"> · {t(`duty.name.${by.duty}`)}</span>}
    </>
  );
}

function What({ entry: { act, times, outcome, reason } }: { entry: TrailEntry }) {
  const t = useCopy();
  const notes = [
    ...(times > 1 ? [t('audit.times', { count: times })] : []),
    ...(outcome === 'done' || act === 'log_in.failed' ? [] : [t('audit.outcome.refused')]),
    ...(reason === null ? [] : [reason]),
  ];
  return (
    <>
      {wordOf('audit.act', act)}
      {notes.length > 0 && <span className="quiet"> · {notes.join(' · ')}</span>}
    </>
  );
}

/** Page after page, each put behind the one before. */
function useTrail(by: TrailBy) {
  const [entries, setEntries] = useState<TrailEntry[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const readFrom = useCallback(
    async (cursor: string | null) => {
      setLoading(true);
      try {
        const page = await trail(by, cursor);
        setEntries((before) => (cursor === null ? page.items : [...before, ...page.items]));
        setNext(page.nextCursor);
        setFailure(null);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        setFailure(error);
      }
      setLoading(false);
    },
    [by],
  );
  useEffect(() => void readFrom(null), [readFrom]);
  return { entries, isLoading, failure, isWhole: next === null, more: () => void readFrom(next) };
}
