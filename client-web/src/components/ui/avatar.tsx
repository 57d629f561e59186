import { useState } from 'react';
import { cn } from '@/lib/cn';

const GROUNDS = ['bg-avatar-1', 'bg-avatar-2', 'bg-avatar-3'] as const;

/** First letters of the first two words, academic titles after a comma left out. */
function initials(name: string): string {
  const words = name.split(',')[0]?.trim().split(/\s+/) ?? [];
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

function groundOf(name: string): string {
  const sum = [...name].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return GROUNDS[sum % GROUNDS.length] ?? GROUNDS[0];
}

interface AvatarProps {
  name: string;
  url?: string | null;
  /** Pixels each way. */
  size: 48 | 60 | 96;
}

const SIZES = { 48: 'size-12 text-lg', 60: 'size-15 text-[1.375rem]', 96: 'size-24 text-4xl' };

/** A photo comes in several sizes under one address; a drawing has none. */
function sharperOf(url: string, size: number): string | undefined {
  const photo = /^(\/api\/v1\/photos\/[0-9a-f]{32}\/)320$/.exec(url)?.[1];
  if (photo === undefined) return undefined;
  return size > 60
    ? `${photo}96 1x, ${photo}320 3x, ${photo}640 4x`
    : `${photo}96 1x, ${photo}320 2x`;
}

/** Decoration: the name always stands beside it. */
export function Avatar({ name, url = null, size }: AvatarProps) {
  const [isBroken, setBroken] = useState(false);
  const look = cn('shrink-0 rounded-full', SIZES[size], groundOf(name));
  if (url !== null && !isBroken) {
    return (
      <img
        src={url}
        srcSet={sharperOf(url, size)}
        alt=""
        width={size}
        height={size}
        loading="lazy"
        decoding="async"
        className={cn(look, 'object-cover')}
        onError={() => setBroken(true)}
      />
    );
  }
  return (
    <span
      aria-hidden
      className={cn(look, 'grid place-items-center font-semibold tracking-tight text-avatar-ink')}
    >
      {initials(name)}
    </span>
  );
}
