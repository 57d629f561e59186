import { Languages } from 'lucide-react';
import { answer, api } from '@/api/client';
import { commonCopy } from '@/copy/common';
import { chooseLanguage, useLanguage } from '@/copy/language';
import { useCopy } from '@/copy/use-copy';
import type { Language } from '@/lib/times';
import { useMe, useSetMe } from '@/session/use-me';

const OTHER: Readonly<Record<Language, Language>> = { id: 'en', en: 'id' };

/** One press: the other language, here at once and in the account's mails from now on. */
export function LanguageSwitch() {
  const t = useCopy(commonCopy).language;
  const other = OTHER[useLanguage()];
  const { me } = useMe();
  const setMe = useSetMe();
  const choose = async () => {
    await chooseLanguage(other);
    if (me !== null) setMe(await answer(api.PATCH('/api/v1/me', { body: { language: other } })));
  };
  return (
    <button
      type="button"
      lang={other}
      // The page changes first; if the account misses it now, the account page still offers it.
      onClick={() => void choose().catch(() => undefined)}
      className="inline-flex min-h-11 items-center gap-2 rounded-control px-2 text-sm font-medium hover:bg-tint"
    >
      <Languages aria-hidden className="size-4.5 text-accent" />
      {t[other]}
    </button>
  );
}
