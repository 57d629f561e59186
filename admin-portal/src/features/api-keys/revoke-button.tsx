import { App, Button } from 'antd';

import { revokeApiKey } from '../../api/api-keys';
import { ApiError } from '../../api/problem';
import type { ApiKey } from '../../api/types';
import { useCopy } from '../../copy/use-copy';

type Props = { apiKey: ApiKey; onChanged: () => Promise<void> };

/** Says what revoking leads to and asks once. */
export function RevokeButton({ apiKey: { id, name, ownerName }, onChanged }: Props) {
  const t = useCopy();
  const { modal, message, notification } = App.useApp();
  const revoke = async () => {
    try {
      await revokeApiKey(id);
      void message.success(t('apiKey.revoked'));
    } catch (error) {
      const description = error instanceof ApiError ? error.message : t('problem.unexplained');
      notification.warning({ duration: 0, message: t('apiKey.failed'), description });
    }
    await onChanged();
  };
  return (
    <Button
      size="small"
      danger
      onClick={() =>
        void modal.confirm({
          title: t('apiKey.revokeTitle', { name, owner: ownerName }),
          content: t('apiKey.revokeEffect'),
          okText: t('apiKey.revoke'),
          okButtonProps: { danger: true },
          cancelText: t('apiKey.cancel'),
          onOk: revoke,
        })
      }
    >
      {t('apiKey.revoke')}
    </Button>
  );
}
