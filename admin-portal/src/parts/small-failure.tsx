import type { HttpError } from '@refinedev/core';
import { Button } from 'antd';

import { useCopy } from '../copy/use-copy';

type Props = { error: HttpError; onRetry: () => void };

/** A little thing among others could not be read; the rest of the page stands. */
export function SmallFailure({ error, onRetry }: Props) {
  const t = useCopy();
  return (
    <div role="alert">
      {error.message} <Button onClick={onRetry}>{t('common.retry')}</Button>
    </div>
  );
}
