import { MonitorSmartphone } from 'lucide-react';
import type { Device } from '@/api/types';
import { AskBefore } from '@/components/ask-before';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import { useLanguage } from '@/copy/language';
import { securityCopy } from '@/copy/security';
import { useCopy } from '@/copy/use-copy';
import { formatDayTime } from '@/lib/times';
import { leaveSession } from '@/session/use-me';
import { useZone } from '@/session/use-zone';
import { endEverywhere, useDevices, useEndDevice } from './use-security';

type Words = ReturnType<typeof useWords>;

function useWords() {
  return useCopy(securityCopy).devices;
}

function nameOf({ browser, system }: Device, t: Words): string {
  const name = browser ?? t.unknownBrowser;
  return system === null ? name : t.on(name, system);
}

function DeviceRow({ device }: { device: Device }) {
  const t = useWords();
  const zone = useZone();
  const language = useLanguage();
  const end = useEndDevice();
  const at = (iso: string) => formatDayTime(new Date(iso), zone, language);
  const name = nameOf(device, t);
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 border-t border-line py-4 first:border-t-0">
      <MonitorSmartphone aria-hidden className="mt-0.5 size-5 text-accent" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {name}
          {device.isCurrent && <Badge>{t.current}</Badge>}
        </p>
        <p className="text-sm text-ink-2">{t.lastSeen(at(device.lastSeenAt))}</p>
        <p className="text-sm text-ink-2">{t.firstSeen(at(device.firstSeenAt))}</p>
        {device.network !== null && (
          <p className="text-sm text-ink-2">{t.network(device.network)}</p>
        )}
      </div>
      {!device.isCurrent && (
        <AskBefore
          words={{
            ...{ action: t.end, name: t.endName(name), title: t.endTitle, body: t.endBody },
            ...{ confirm: t.endYes, keep: t.keep, done: t.ended },
          }}
          send={() => end(device.id)}
        />
      )}
    </li>
  );
}

function DeviceList() {
  const t = useWords();
  const devices = useDevices();
  if (devices.isError) {
    return (
      <div role="alert" className="py-4">
        <p>{t.failed}</p>
        <Button variant="outline" className="mt-3" onClick={() => void devices.refetch()}>
          {t.retry}
        </Button>
      </div>
    );
  }
  if (devices.data === undefined) return <Skeleton className="my-4 h-20 w-full" />;
  return (
    <ul>
      {devices.data.items.map((device) => (
        <DeviceRow key={device.id} device={device} />
      ))}
    </ul>
  );
}

/** Where one is signed in, and ways to end it there or everywhere. */
export function DevicesSection() {
  const t = useWords();
  return (
    <Card>
      <section aria-labelledby="security-devices">
        <h2 id="security-devices" className="text-lg">
          {t.title}
        </h2>
        <p className="mt-1 text-ink-2">{t.body}</p>
        <div className="mt-2">
          <DeviceList />
        </div>
        <AskBefore
          variant="outline"
          words={{
            ...{ action: t.endAll, title: t.endAllTitle, body: t.endAllBody },
            ...{ confirm: t.endAllYes, keep: t.keep, done: t.endedAll },
          }}
          send={async () => {
            await endEverywhere();
            leaveSession();
          }}
        />
      </section>
    </Card>
  );
}
