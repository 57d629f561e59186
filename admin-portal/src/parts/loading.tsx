import { Spin } from 'antd';

import { useCopy } from '../copy/use-copy';

export function Loading() {
  const t = useCopy();
  return (
    <div className="centre" role="status" aria-label={t('common.loading')}>
      <Spin size="large" />
    </div>
  );
}
