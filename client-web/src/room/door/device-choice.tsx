import { useId } from 'react';
import { Label } from '@/components/ui/label';
import { Select } from '@/components/ui/select';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import type { LocalMedia } from './use-local-media';

/** Which camera or microphone, where there is more than one. */
export function DeviceChoice({ media, kind }: { media: LocalMedia; kind: 'audio' | 'video' }) {
  const t = useCopy(roomCopy).door;
  const id = useId();
  const devices = media.devices.filter((device) => device.kind === `${kind}input`);
  if (devices.length < 2) return null;
  return (
    <div>
      <Label htmlFor={id}>{kind === 'audio' ? t.microphone : t.camera}</Label>
      <Select
        id={id}
        value={media[kind]?.getSettings().deviceId ?? ''}
        onChange={({ target }) => void media.set(kind, true, target.value)}
      >
        {devices.map((device, index) => (
          <option key={device.deviceId} value={device.deviceId}>
            {device.label === '' ? t.device(index + 1) : device.label}
          </option>
        ))}
      </Select>
    </div>
  );
}
