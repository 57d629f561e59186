import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';

import { endSupportAct, type SupportAct } from '../api/support';
import { useCopy } from '../copy/use-copy';
import { useActing } from '../parts/acting';

const SECOND = 1_000;

/** Whole seconds until then; asks anew whether it stands when they are over. */
function useSecondsLeft({ expiresAt }: SupportAct, onOver: () => void): number {
  const left = () => Math.max(0, Math.ceil((Date.parse(expiresAt) - Date.now()) / SECOND));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left()), SECOND);
    return () => clearInterval(timer);
  });
  useEffect(() => {
    if (seconds === 0) onOver();
  }, [seconds, onOver]);
  return seconds;
}

/** On every page, while the admin acts for somebody: for whom, and for how long still. */
export function ActingBanner() {
  const { act, refresh } = useActing();
  if (act === null) return null;
  return <Standing key={act.id} act={act} onOver={() => void refresh()} />;
}

function Standing({ act, onOver }: { act: SupportAct; onOver: () => void }) {
  const t = useCopy();
  const seconds = useSecondsLeft(act, onOver);
  const [isSending, setSending] = useState(false);
  const end = async () => {
    setSending(true);
    await endSupportAct(act.id).catch(() => undefined);
    onOver();
  };
  const time = `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;
  return (
    <Alert
      banner
      type="warning"
      className="acting-banner"
      message={
        <span className="acting-banner-words">
          <span>
            <strong>{t('support.banner', { name: act.accountName })}</strong>{' '}
            <span className="nowrap" role="timer">
              {t('support.left', { time })}
            </span>
          </span>
          <span className="acting-banner-acts">
            <Link to="/support">{t('support.toPage')}</Link>
            <Button size="small" loading={isSending} onClick={() => void end()}>
              {t('support.end')}
            </Button>
          </span>
        </span>
      }
    />
  );
}
