import { App, Button, Tag } from 'antd';

import { devices, endDevice, endEverywhere } from '../../api/own-account';
import { ApiError } from '../../api/problem';
import { forgetMe } from '../../api/session';
import type { Device } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';
import { PlainTable } from '../../parts/plain-table';
import { SmallFailure } from '../../parts/small-failure';
import { useRead } from '../../parts/use-read';

/** Where one is signed in; each can be ended, or all at once. */
export function DeviceTable() {
  const t = useCopy();
  const { found, failure, read } = useRead(devices);
  const name = ({ browser, system }: Device): string => {
    const known = browser ?? t('account.devices.unknown');
    return system === null ? known : t('account.devices.on', { browser: known, system });
  };
  if (failure) return <SmallFailure error={failure} onRetry={() => void read()} />;
  return (
    <>
      <p className="quiet">{t('account.devices.body')}</p>
      <PlainTable<Device>
        label={t('account.devices')}
        rows={found ?? []}
        loading={found === null}
        columns={[
          {
            title: t('account.devices.device'),
            cell: (device) => (
              <>
                {name(device)} {device.isCurrent && <Tag>{t('account.devices.current')}</Tag>}
              </>
            ),
          },
          { title: t('account.devices.network'), cell: ({ network }) => network ?? '' },
          {
            title: t('account.devices.lastSeen'),
            cell: ({ lastSeenAt }) => <Instant at={lastSeenAt} />,
          },
          {
            title: t('account.devices.firstSeen'),
            cell: ({ firstSeenAt }) => <Instant at={firstSeenAt} />,
          },
          {
            title: t('account.devices.actions'),
            cell: (device) =>
              device.isCurrent ? null : (
                <EndButton id={device.id} name={name(device)} onEnded={read} />
              ),
          },
        ]}
      />
      <EndAllButton />
    </>
  );
}

function useSay(): (error: unknown) => void {
  const t = useCopy();
  const { notification } = App.useApp();
  return (error) => {
    const description = error instanceof ApiError ? error.message : t('problem.unexplained');
    notification.warning({ duration: 0, message: t('account.failed'), description });
  };
}

type EndProps = { id: string; name: string; onEnded: () => Promise<void> };

function EndButton({ id, name, onEnded }: EndProps) {
  const t = useCopy();
  const say = useSay();
  const { modal, message } = App.useApp();
  const end = async () => {
    await endDevice(id).then(() => message.success(t('account.devices.ended')), say);
    await onEnded();
  };
  return (
    <Button
      size="small"
      danger
      onClick={() =>
        void modal.confirm({
          title: t('account.devices.endTitle', { device: name }),
          content: t('account.devices.endBody'),
          okText: t('account.devices.end'),
          okButtonProps: { danger: true },
          cancelText: t('account.cancel'),
          onOk: end,
        })
      }
    >
      {t('account.devices.end')}
    </Button>
  );
}

function EndAllButton() {
  const t = useCopy();
  const say = useSay();
  const { modal } = App.useApp();
  const end = async () => {
    try {
      await endEverywhere();
      forgetMe();
      window.location.assign('/admin/login');
    } catch (error) {
      say(error);
    }
  };
  return (
    <Button
      danger
      style={{ marginBlockStart: 12 }}
      onClick={() =>
        void modal.confirm({
          title: t('account.devices.endAllTitle'),
          content: t('account.devices.endAllBody'),
          okText: t('account.devices.endAll'),
          okButtonProps: { danger: true },
          cancelText: t('account.cancel'),
          onOk: end,
        })
      }
    >
      {t('account.devices.endAll')}
    </Button>
  );
}
