import { Globe } from 'lucide-react';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';
import { deviceZone, zoneName } from '@/lib/zones';
import { chooseZone, useZone } from '@/session/use-zone';

const INDONESIAN_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** The zones offered: the device's own first, then the Indonesian ones, then the one in use if it is another. */
function useOffered(zone: string): { value: string; label: string }[] {
  const t = useCopy(commonCopy).zone;
  const device = deviceZone();
  const at = now();
  const name = (value: string) => zoneName(value, at);
  const others = [...INDONESIAN_ZONES, zone].filter(
    (value, index, all) => name(value) !== name(device) && all.indexOf(value) === index,
  );
  const distinct = others.filter(
    (value, index) => others.findIndex((other) => name(other) === name(value)) === index,
  );
  return [
    { value: device, label: t.device(name(device)) },
    ...distinct.map((value) => ({ value, label: name(value) })),
  ];
}

/** All times on the site follow this choice. */
export function ZoneChooser() {
  const t = useCopy(commonCopy).zone;
  const zone = useZone();
  const offered = useOffered(zone);
  const at = now();
  const current = offered.find(({ value }) => zoneName(value, at) === zoneName(zone, at));
  return (
    <span className="relative inline-flex items-center">
      <Globe aria-hidden className="pointer-events-none absolute left-3.5 size-4" />
      <select
        aria-label={t.label}
        value={current?.value ?? zone}
        onChange={(event) => chooseZone(event.target.value)}
        className="min-h-11 cursor-pointer appearance-none rounded-full border border-line bg-paper py-1.5 pr-4 pl-9 text-sm font-medium hover:border-edge"
      >
        {offered.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}
