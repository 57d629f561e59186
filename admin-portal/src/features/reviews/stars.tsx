import { useCopy } from '../../copy/use-copy';

/** "★★★★☆", said in words to who cannot see it. */
export function Stars({ count }: { count: number }) {
  const t = useCopy();
  return (
    <span
      role="img"
      aria-label={t('review.starsOf', { count })}
      style={{ color: '#94401F', whiteSpace: 'nowrap' }}
    >
      {'★'.repeat(count) + '☆'.repeat(5 - count)}
    </span>
  );
}
