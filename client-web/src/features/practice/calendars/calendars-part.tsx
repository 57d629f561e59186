import { FeedCard } from '@/calendar-feed/feed-card';
import { OutsideSection } from './outside-section';

/** Both ways: what is busy elsewhere comes in, and one's sessions go out. */
export function CalendarsPart() {
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[3fr_2fr]">
      <OutsideSection />
      <FeedCard of="practice" />
    </div>
  );
}
