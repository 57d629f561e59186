import { App, Button } from 'antd';

import type { InTheirName } from '../../api/support';
import type { Device } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';
import { PlainTable } from '../../parts/plain-table';
import { SmallFailure } from '../../parts/small-failure';
import { useHelpedAct } from './use-helped-act';
import { useRead } from '../../parts/use-read';

/** Where they are signed in; each can be signed out for them. */
export function HelpedDevices({ theirs }: { theirs: InTheirName }) {
  const t = useCopy();
  const { found, failure, read } = useRead(theirs.devices);
  const name = ({ browser, system }: Device): string => {
    const known = browser ?? t('account.devices.unknown');
    return system === null ? known : t('account.devices.on', { browser: known, system });
  };
  if (failure) return <SmallFailure error={failure} onRetry={() => void read()} />;
  return (
    <PlainTable<Device>
      label={t('account.devices')}
      rows={found ?? []}
      loading={found === null}
      columns={[
        { title: t('account.devices.device'), cell: name },
        { title: t('account.devices.network'), cell: ({ network }) => network ?? '' },
        {
          title: t('account.devices.lastSeen'),
          cell: ({ lastSeenAt }) => <Instant at={lastSeenAt} />,
        },
        {
          title: t('account.devices.actions'),
          cell: (device) => (
            <EndButton
              name={name(device)}
              onEnd={() => theirs.endDevice(device.id)}
              onDone={read}
            />
          ),
        },
      ]}
    />
  );
}

type EndProps = { name: string; onEnd: () => Promise<unknown>; onDone: () => Promise<void> };

function EndButton({ name, onEnd, onDone }: EndProps) {
  const t = useCopy();
  const { modal } = App.useApp();
  const { act } = useHelpedAct(onDone);
  const ask = () =>
    void modal.confirm({
      title: t('account.devices.endTitle', { device: name }),
      content: t('support.endDevice'),
      okText: t('account.devices.end'),
      okButtonProps: { danger: true },
      cancelText: t('account.cancel'),
      onOk: () => act(onEnd, t('account.devices.ended')),
    });
  return (
    <Button size="small" danger onClick={ask}>
      {t('account.devices.end')}
    </Button>
  );
}
