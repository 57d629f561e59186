import { commonCopy } from '@/copy/common';
import { useLanguage } from '@/copy/language';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';
import { formatMoney } from '@/lib/money';
import * as times from '@/lib/times';
import { useZone } from './use-zone';

/** Times and money in the reader's zone and language. Instants come as the API's strings. */
export function useTimes() {
  const language = useLanguage();
  const zone = useZone();
  const words = useCopy(commonCopy).time;
  const reader = { zone, language, yourTime: words.yourTime };
  const at = (instant: string) => new Date(instant);
  return {
    zone,
    language,
    /** "19.00" */
    time: (instant: string) => times.formatTime(at(instant), zone, language),
    /** "Sel, 24 Nov 2026" */
    day: (instant: string) => times.formatDay(at(instant), zone, language),
    /** "Sel" */
    weekday: (instant: string) => times.formatWeekday(at(instant), zone, language),
    /** "Sel, 24 Nov" */
    shortDay: (instant: string) => times.formatShortDay(at(instant), zone, language),
    /** "Selasa, 24 November" */
    longDay: (instant: string) => times.formatLongDay(at(instant), zone, language),
    /** "Sel, 24 Nov 2026, 19.00 WIB" */
    dayTime: (instant: string) => times.formatDayTime(at(instant), zone, language),
    /** "Sel, 24 Nov 2026, 19.00 WIB (20.00 waktumu, WITA)" */
    session: (instant: string, sessionZone: string) =>
      times.formatSessionTime(at(instant), sessionZone, reader),
    /** "hari ini 20.47 WITA", "besok 08.00 WITA", else with the date. */
    deadline: (instant: string) =>
      times.formatDeadline(at(instant), { zone, language, now: now(), words }),
    /** "Rp250.000" */
    money: (money: { amount: number }) => formatMoney(money, language),
  };
}
