import type { HttpError } from '@refinedev/core';
import { Alert, Button } from 'antd';

import { useCopy } from '../copy/use-copy';

type Props = { title: string; error: HttpError; onRetry: () => void };

/** Something could not be read: the problem's own words, and another try. */
export function Failure({ title, error, onRetry }: Props) {
  const t = useCopy();
  return (
    <Alert
      type="error"
      showIcon
      message={title}
      description={error.message}
      action={<Button onClick={onRetry}>{t('common.retry')}</Button>}
      style={{ marginBlockEnd: 16 }}
    />
  );
}
