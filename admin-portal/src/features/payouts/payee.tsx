import { Space } from 'antd';
import type { ReactNode } from 'react';

import { useCopy } from '../../copy/use-copy';
import { ToneTag } from '../../parts/tone-tag';

type Props = { isSuspended: boolean; children: ReactNode };

/** Who is paid; a suspended one is still owed what they have earned. */
export function Payee({ isSuspended, children }: Props) {
  const t = useCopy();
  return (
    <Space size="small">
      {children}
      {isSuspended && <ToneTag tone="bad" words={t('payout.suspended')} />}
    </Space>
  );
}
