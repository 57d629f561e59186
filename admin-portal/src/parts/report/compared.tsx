import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatPercent } from '../../format/number';

type Props = {
  title: string;
  value: ReactNode;
  /** What the change is worked out from. */
  now: number | null;
  before: number | null;
  /** The value of the period before, as it is shown. */
  beforeText?: string;
  hint?: string;
};

/** A figure in large type and how it differs from the period before. */
export function Compared({ title, value, now, before, beforeText, hint }: Props) {
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <p className="card-figure report-figure">{value}</p>
      {beforeText !== undefined && <Change now={now} before={before} beforeText={beforeText} />}
      {hint && <p className="quiet">{hint}</p>}
    </section>
  );
}

/** Up or down says the arrow and the word, never a colour: neither is good by itself. */
function Change(of: { now: number | null; before: number | null; beforeText: string }) {
  const { now, before, beforeText } = of;
  const t = useCopy();
  const language = useLanguage();
  const share = now === null || !before ? null : (now - before) / Math.abs(before);
  return (
    <p className="quiet">
      {share !== null && share !== 0 && (
        <>
          <span className="report-change">
            {share > 0 ? <ArrowUpOutlined aria-hidden /> : <ArrowDownOutlined aria-hidden />}{' '}
            {t(share > 0 ? 'report.up' : 'report.down', {
              share: formatPercent(Math.abs(share), language),
            })}
          </span>
          {' · '}
        </>
      )}
      {t('report.wasBefore', { value: beforeText })}
    </p>
  );
}
