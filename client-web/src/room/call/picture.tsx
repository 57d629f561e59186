import { useEffect, useRef } from 'react';
import { cn } from '@/lib/cn';

interface PictureProps {
  stream: MediaStream;
  label: string;
  /** One’s own: seen as in a mirror, and never heard. */
  isOwn?: boolean;
  className?: string;
}

/** Picture and sound of somebody. */
export function Picture({ stream, label, isOwn = false, className }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current === null) return;
    video.current.srcObject = stream;
    // Where a browser wants a press first, the press on "enter" was one.
    void video.current.play().catch(() => undefined);
  }, [stream]);
  return (
    <video
      ref={video}
      autoPlay
      playsInline
      muted={isOwn}
      aria-label={label}
      className={cn('size-full object-cover', isOwn && '-scale-x-100', className)}
    />
  );
}
