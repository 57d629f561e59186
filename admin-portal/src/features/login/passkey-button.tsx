import { useLogin } from '@refinedev/core';
import { Alert, Button } from 'antd';
import { useState } from 'react';

import { ApiError } from '../../api/problem';
import { hasPasskeys, provePasskey } from '../../api/second-steps';
import type { LogInStep } from '../../api/types';
import { useCopy } from '../../copy/use-copy';

/** In with a passkey and nothing else. */
export function PasskeyButton() {
  const t = useCopy();
  const { mutateAsync: logIn } = useLogin<LogInStep>();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  if (!hasPasskeys()) return null;
  const ask = async () => {
    setAsking(true);
    setFailure(null);
    try {
      const { success, error } = await logIn({ passkey: await provePasskey() });
      if (!success) setFailure(error?.message ?? t('proof.failed'));
    } catch (error) {
      setFailure(error instanceof ApiError ? error.message : t('proof.failed'));
    }
    setAsking(false);
  };
  return (
    <div style={{ marginBlockStart: 16 }}>
      <Button block size="large" loading={isAsking} onClick={() => void ask()}>
        {t('proof.logIn')}
      </Button>
      {failure !== null && (
        <Alert
          role="alert"
          type="warning"
          showIcon
          message={failure}
          style={{ marginBlockStart: 12 }}
        />
      )}
    </div>
  );
}
