import { useInvalidateAuthStore } from '@refinedev/core';
import { Alert, Button } from 'antd';
import { useState } from 'react';

import { removeTotp, renewCodes } from '../../api/own-factors';
import { myFactors } from '../../api/second-steps';
import { meNow } from '../../api/session';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';
import { Loading } from '../../parts/loading';
import { PageHead } from '../../parts/page-head';
import { Section } from '../../parts/section';
import { SmallFailure } from '../../parts/small-failure';
import { PasskeyList } from './passkey-list';
import { RecoveryCodesShown } from './recovery-codes-shown';
import { TotpDialog } from './totp-dialog';
import { useAskBefore } from '../../parts/use-act';
import { useRead } from '../../parts/use-read';

/** Null where nothing is to be shown. */
type OnChanged = (recoveryCodes: string[] | null) => void;

/** One's own second factors: what guards the account beside the password. */
export default function FactorsPage() {
  const t = useCopy();
  const invalidate = useInvalidateAuthStore();
  const { found, failure, read } = useRead(myFactors);
  const [codes, setCodes] = useState<string[] | null>(null);
  const readAgain = () => {
    void read();
    void meNow().then(() => invalidate());
  };
  const changed: OnChanged = (shown) => {
    // The codes come first: reading anew may open the rest of the portal and lead away from here.
    if (shown === null) readAgain();
    else setCodes(shown);
  };
  if (failure) return <SmallFailure error={failure} onRetry={() => void read()} />;
  if (found === null) return <Loading />;
  const hasFactor = found.totpSince !== null || found.passkeys.length > 0;
  return (
    <>
      <PageHead title={t('shell.security')} />
      <p className="quiet">{t('factors.intro')}</p>
      {found.isRequired && !hasFactor && (
        <Alert type="warning" showIcon message={t('factors.required')} />
      )}
      <Section id="passkeys" title={t('factors.passkeys')}>
        <p className="quiet">{t('factors.passkeys.body')}</p>
        <PasskeyList passkeys={found.passkeys} onChanged={changed} />
      </Section>
      <Section id="authenticator" title={t('factors.app')}>
        <p className="quiet">{t('factors.app.body')}</p>
        <AppPart since={found.totpSince} onChanged={changed} />
      </Section>
      {hasFactor && (
        <Section id="recovery-codes" title={t('factors.codes')}>
          <p className="quiet">{t('factors.codes.body')}</p>
          <CodesPart left={found.recoveryCodesLeft} onChanged={changed} />
        </Section>
      )}
      {codes !== null && (
        <RecoveryCodesShown
          codes={codes}
          onClose={() => {
            setCodes(null);
            readAgain();
          }}
        />
      )}
    </>
  );
}

function AppPart({ since, onChanged }: { since: string | null; onChanged: OnChanged }) {
  const t = useCopy();
  const ask = useAskBefore();
  const [isOpen, setOpen] = useState(false);
  if (since === null) {
    return (
      <>
        <Button onClick={() => setOpen(true)}>{t('factors.app.add')}</Button>
        {isOpen && (
          <TotpDialog
            onClose={() => setOpen(false)}
            onDone={(codes) => {
              setOpen(false);
              onChanged(codes);
            }}
          />
        )}
      </>
    );
  }
  const words = {
    title: t('factors.app.removeTitle'),
    body: t('factors.app.removeBody'),
    yes: t('factors.app.remove'),
  };
  return (
    <>
      <p>
        {t('factors.app.since')} <Instant at={since} />
      </p>
      <Button
        danger
        onClick={() => ask({ ...words, work: () => removeTotp().then(() => onChanged(null)) })}
      >
        {t('factors.app.remove')}
      </Button>
    </>
  );
}

function CodesPart({ left, onChanged }: { left: number; onChanged: OnChanged }) {
  const t = useCopy();
  const ask = useAskBefore();
  const words = {
    title: t('factors.codes.renewTitle'),
    body: t('factors.codes.renewBody'),
    yes: t('factors.codes.renewYes'),
  };
  return (
    <>
      <p>{t('factors.codes.left', { count: left })}</p>
      <Button onClick={() => ask({ ...words, work: () => renewCodes().then(onChanged) })}>
        {t('factors.codes.renew')}
      </Button>
    </>
  );
}
