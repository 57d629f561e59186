import { Alert, Button, Space } from 'antd';
import { useEffect } from 'react';

import { checkInvariants } from '../../api/check-invariants';
import type { Invariant, Invariants } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatInstant } from '../../format/instant';
import type { ColumnOf } from '../../parts/columns';
import { Figure } from '../../parts/figure';
import { Identifier } from '../../parts/identifier';
import { useMayRead } from '../../parts/may-read';
import { Outcome } from '../../parts/outcome';
import { PageHead } from '../../parts/page-head';
import { PlainTable } from '../../parts/plain-table';
import { useMe } from '../../parts/signed-in';
import { ToneTag } from '../../parts/tone-tag';
import { useAct } from '../../parts/use-act';

const LOOKS_EVERY_MS = 1_500;

/** Whether money and bookings agree: what is checked every hour, and now when asked. */
export default function InvariantsPage() {
  const t = useCopy();
  const mayRead = useMayRead();
  if (!mayRead('invariants')) {
    return <Outcome kind="closed" title={t('access.closed')} hint={t('access.closedHint')} />;
  }
  return (
    <Figure name="invariants">{(state, again) => <Checked state={state} onAgain={again} />}</Figure>
  );
}

function Checked({ state, onAgain }: { state: Invariants; onAgain: () => Promise<unknown> }) {
  const t = useCopy();
  const { isSending, failure, act } = useAct();
  useLookingAgain(state.isUnderWay, onAgain);
  const check = () =>
    void act(async () => {
      await checkInvariants();
      await onAgain();
    });
  return (
    <>
      <PageHead
        title={t('invariant.list')}
        actions={
          <Button type="primary" loading={isSending || state.isUnderWay} onClick={check}>
            {t(state.isUnderWay ? 'invariant.underWay' : 'invariant.check')}
          </Button>
        }
      />
      <p className="quiet">{t('invariant.intro')}</p>
      <Space direction="vertical" size="middle" className="above-table">
        {failure !== null && (
          <Alert showIcon type="error" message={t('invariant.failed')} description={failure} />
        )}
        <Standing state={state} />
      </Space>
      <PlainTable
        label={t('invariant.list')}
        rows={state.items.map((item) => ({ id: item.code, ...item }))}
        columns={useInvariantColumns()}
      />
    </>
  );
}

/** Until the check has ended. */
function useLookingAgain(isUnderWay: boolean, onAgain: () => Promise<unknown>): void {
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => void onAgain(), LOOKS_EVERY_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, onAgain]);
}

function Standing({ state: { checkedAt, milliseconds, items } }: { state: Invariants }) {
  const t = useCopy();
  const language = useLanguage();
  const { timeZone } = useMe();
  if (checkedAt === null) {
    return <Alert showIcon type="info" message={t('invariant.unchecked')} />;
  }
  const broken = items.filter(({ count }) => count > 0).length;
  const at = formatInstant(checkedAt, timeZone, language);
  const seconds = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 }).format(
    (milliseconds ?? 0) / 1000,
  );
  return broken > 0 ? (
    <Alert
      showIcon
      type="error"
      message={t('invariant.broken', { count: broken })}
      description={t('invariant.brokenHint', { at })}
    />
  ) : (
    <Alert
      showIcon
      type="success"
      message={t('invariant.whole')}
      description={t('invariant.wholeHint', { at, seconds })}
    />
  );
}

function useInvariantColumns(): Array<ColumnOf<Invariant & { id: string }>> {
  const t = useCopy();
  const language = useLanguage();
  const number = new Intl.NumberFormat(language);
  return [
    {
      title: t('invariant.found'),
      cell: ({ count }) => (
        <ToneTag
          tone={count === 0 ? 'good' : 'bad'}
          words={
            count === 0
              ? t('invariant.holds')
              : t('invariant.count', { count: number.format(count) })
          }
        />
      ),
    },
    { title: t('invariant.rule'), cell: ({ code }) => t(`invariant.rule.${code}`) },
    {
      title: t('invariant.ids'),
      cell: ({ ids }) =>
        ids.length === 0 ? (
          '–'
        ) : (
          <Space direction="vertical" size={0}>
            {ids.map((id) => (
              <Identifier key={id} value={id} />
            ))}
          </Space>
        ),
    },
  ];
}
