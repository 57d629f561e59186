import { Alert } from 'antd';

import type { AuditState } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatInstant } from '../../format/instant';
import { Figure } from '../../parts/figure';
import { useMe } from '../../parts/signed-in';

/** Whether the trail is whole, above everything it says. */
export function AuditStateBanner() {
  return (
    <Figure name="auditState">
      {(state) => (
        <div className="above-table">
          <Standing state={state} />
        </div>
      )}
    </Figure>
  );
}

function Standing({ state }: { state: AuditState }) {
  const t = useCopy();
  const language = useLanguage();
  const { timeZone } = useMe();
  const { checkedAt, checkedRows, anchoredAt, faults } = state;
  const instant = (at: string) => formatInstant(at, timeZone, language);
  if (checkedAt === null) {
    return (
      <Alert
        showIcon
        type="info"
        message={t('audit.state.unchecked')}
        description={t('audit.state.uncheckedHint')}
      />
    );
  }
  if (faults.length > 0) {
    return (
      <Alert
        showIcon
        type="error"
        message={t('audit.state.broken')}
        description={<Faults faults={faults} hint={instant(checkedAt)} />}
      />
    );
  }
  const rows = new Intl.NumberFormat(language).format(checkedRows ?? 0);
  const anchored = anchoredAt === null ? t('common.none') : instant(anchoredAt);
  return (
    <Alert
      showIcon
      type="success"
      message={t('audit.state.whole')}
      description={t('audit.state.wholeHint', { rows, at: instant(checkedAt), anchored })}
    />
  );
}

function Faults({ faults, hint }: { faults: AuditState['faults']; hint: string }) {
  const t = useCopy();
  return (
    <>
      <p>{t('audit.state.brokenHint', { at: hint })}</p>
      <ul>
        {faults.map(({ stream, seq, kind }) => (
          <li key={stream}>
            {t('audit.state.fault', { stream, seq, kind: t(`audit.fault.${kind}`) })}
          </li>
        ))}
      </ul>
    </>
  );
}
