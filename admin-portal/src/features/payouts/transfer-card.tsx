import { App, Button, Typography } from 'antd';
import { useState } from 'react';

import { accountNumberOf } from '../../api/pay-psychologists';
import { ApiError } from '../../api/problem';
import type { Payout } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Facts } from '../../parts/facts';
import { Identifier } from '../../parts/identifier';
import { Rupiah } from '../../parts/rupiah';
import { Section } from '../../parts/section';
import { useMe } from '../../parts/signed-in';

/** What the admin who transfers the money needs at the bank, to be copied piece by piece. */
export function TransferCard({ payout }: { payout: Payout }) {
  const t = useCopy();
  const { permissions } = useMe();
  const mayTransfer = payout.acts.includes('pay') && permissions.includes('admin:payouts:approve');
  if (!mayTransfer) return null;
  return (
    <Section id="transfer" title={t('payout.transfer')}>
      <p className="quiet">{t('payout.transferHint')}</p>
      <Facts
        facts={[
          [t('payout.bank'), payout.bankName],
          [t('payout.number'), <AccountNumber id={payout.id} lastFour={payout.lastFour} />],
          [t('payout.holder'), <Identifier value={payout.holderName} />],
          [
            t('payout.amount'),
            <Typography.Text
              copyable={{
                text: String(payout.net.amount),
                tooltips: [t('common.copy'), t('common.copied')],
              }}
            >
              <Rupiah value={payout.net} />
            </Typography.Text>,
          ],
          [t('payout.text'), <Identifier value={payout.transferText} />],
        ]}
      />
    </Section>
  );
}

/** The last four digits until somebody asks for the rest, which the audit trail remembers. */
function AccountNumber({ id, lastFour }: { id: string; lastFour: string }) {
  const t = useCopy();
  const { notification } = App.useApp();
  const [number, setNumber] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const show = async () => {
    setAsking(true);
    try {
      setNumber(await accountNumberOf(id));
    } catch (error) {
      notification.warning({
        message: t('payout.numberFailed'),
        description: error instanceof ApiError ? error.message : t('problem.unexplained'),
      });
    } finally {
      setAsking(false);
    }
  };
  if (number !== null) return <Identifier value={number} />;
  return (
    <>
      <span className="numbers">•••• {lastFour}</span>{' '}
      <Button size="small" loading={isAsking} onClick={() => void show()}>
        {t('payout.showNumber')}
      </Button>
    </>
  );
}
