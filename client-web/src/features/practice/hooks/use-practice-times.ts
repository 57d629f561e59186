import { commonCopy } from '@/copy/common';
import { useLanguage } from '@/copy/language';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';
import { formatMoney } from '@/lib/money';
import * as times from '@/lib/times';
import { deviceZone, zoneName } from '@/lib/zones';
import { useMe } from '@/session/use-me';
import { noonUtc } from '@/lib/civil-date';

/**
 * Times in the zone of the psychologist's account. A zone chosen on this device for looking around the
 * client site must not shift the practice's own calendar.
 */
export function usePracticeTimes() {
  const language = useLanguage();
  const { me } = useMe();
  const zone = me?.timeZone ?? deviceZone();
  const words = useCopy(commonCopy).time;
  const t = useCopy(practiceCopy).booking;
  const at = (instant: string) => new Date(instant);
  const time = (instant: string) => times.formatTime(at(instant), zone, language);
  return {
    zone,
    language,
    time,
    /** "14.00–14.50 WIB" */
    between: ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
      t.between(time(startsAt), time(endsAt), zoneName(zone, at(startsAt))),
    /** "Sel, 24 Nov 2026" */
    day: (instant: string) => times.formatDay(at(instant), zone, language),
    /** "Sel, 24 Nov 2026, 19.00 WIB" */
    dayTime: (instant: string) => times.formatDayTime(at(instant), zone, language),
    /** "Sel, 24 Nov 2026, 19.00 WIB (20.00 waktu klien, WITA)": the client's clock when it differs. */
    session: (instant: string, clientZone: string) =>
      times.formatSessionTime(at(instant), zone, {
        zone: clientZone,
        language,
        yourTime: t.clientTime,
      }),
    /** "hari ini 20.47 WIB" */
    deadline: (instant: string) =>
      times.formatDeadline(at(instant), { zone, language, now: now(), words }),
    /** "Selasa, 24 November" of a civil date. */
    longDate: (date: string) => times.formatLongDay(noonUtc(date), 'UTC', language),
    /** "Sel, 24 Nov 2026" of a civil date. */
    shortDate: (date: string) => times.formatDay(noonUtc(date), 'UTC', language),
    /** "Sel" of a civil date. */
    weekday: (date: string) => times.formatWeekday(noonUtc(date), 'UTC', language),
    /** "24" of a civil date. */
    dayOfMonth: (date: string) => times.formatDayOfMonth(noonUtc(date), 'UTC', language),
    /** "09.00" of "09:00", the way the reader writes it. */
    wallClock: (wallTime: string) => (language === 'id' ? wallTime.replace(':', '.') : wallTime),
    money: (money: { amount: number }) => formatMoney(money, language),
  };
}
