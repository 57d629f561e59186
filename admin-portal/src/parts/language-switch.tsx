import { useTranslation } from '@refinedev/core';
import { Segmented } from 'antd';

import { LANGUAGES } from '../copy/language';
import { useCopy, useLanguage } from '../copy/use-copy';

export function LanguageSwitch() {
  const t = useCopy();
  const language = useLanguage();
  const { changeLocale } = useTranslation();
  return (
    <Segmented
      aria-label={t('common.language')}
      value={language}
      options={LANGUAGES.map((value) => ({
        value,
        label: value.toUpperCase(),
        title: t(`common.language.${value}`),
      }))}
      onChange={(chosen) => void changeLocale(chosen)}
    />
  );
}
