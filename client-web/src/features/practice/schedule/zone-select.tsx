import { Select } from '@/components/ui/select';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';
import { zoneName } from '@/lib/zones';

const INDONESIA = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'];
const OTHERS = Intl.supportedValuesOf('timeZone').filter((zone) => !INDONESIA.includes(zone));

function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

interface ZoneSelectProps {
  id?: string;
  'aria-describedby'?: string | undefined;
  value: string;
  onChange: (zone: string) => void;
}

/** Indonesia's zones by the names people use, then every other zone by its IANA name. */
export function ZoneSelect({ value, onChange, ...field }: ZoneSelectProps) {
  const t = useCopy(practiceCopy).hours;
  const others = [...INDONESIA, ...OTHERS].includes(value) ? OTHERS : [value, ...OTHERS];
  return (
    <Select {...field} value={value} onChange={(event) => onChange(event.target.value)}>
      <optgroup label={t.indonesia}>
        {INDONESIA.map((zone) => (
          <option key={zone} value={zone}>
            {zoneName(zone, now())}, {placeOf(zone)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t.otherZones}>
        {others.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </optgroup>
    </Select>
  );
}
