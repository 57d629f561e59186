import { useNotificationProvider } from '@refinedev/antd';
import type { NotificationProvider } from '@refinedev/core';

/** Refine's notices, but for a refused log-in: the form says that itself, and keeps saying it. */
export function useNotices(): NotificationProvider {
  const { open, close } = useNotificationProvider();
  return {
    close,
    open: (notice) => {
      if (notice.key !== 'login-error') open(notice);
    },
  };
}
