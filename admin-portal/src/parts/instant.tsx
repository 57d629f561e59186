import { useCopy, useLanguage } from '../copy/use-copy';
import { formatInstant, formatTimeOfDay, zoneName } from '../format/instant';
import { useMe } from './signed-in';

type Props = {
  at: string | null;
  elsewhere?: ReadonlyArray<{ timeZone: string; whose: string }>;
};

/** An instant in the admin's zone and, where another person's clock differs, in theirs. */
export function Instant({ at, elsewhere = [] }: Props) {
  const t = useCopy();
  const language = useLanguage();
  const { timeZone } = useMe();
  if (at === null) return <span className="quiet">{t('common.none')}</span>;

  const others = elsewhere.filter((one) => zoneName(at, one.timeZone) !== zoneName(at, timeZone));
  return (
    <>
      <time dateTime={at} className="nowrap">
        {formatInstant(at, timeZone, language)}
      </time>
      {others.map(({ timeZone: zone, whose }) => (
        <div key={whose} className="quiet">
          {t('common.timeOf', { time: formatTimeOfDay(at, zone, language), whose })}
        </div>
      ))}
    </>
  );
}
