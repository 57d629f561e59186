import { reviewsCopy } from '@/copy/reviews';
import { useCopy } from '@/copy/use-copy';

/** What the psychologist answered in public. */
export function Reply({ text }: { text: string }) {
  const t = useCopy(reviewsCopy).list;
  return (
    <div className="mt-3 border-l-2 border-tint-2 pl-3 text-[0.9375rem]">
      <p className="font-semibold">{t.reply}</p>
      <p className="mt-0.5 whitespace-pre-line text-ink-2">{text}</p>
    </div>
  );
}
