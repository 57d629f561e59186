import { ChevronLeft, LifeBuoy } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LanguageSwitch } from '@/components/layout/language-switch';
import { Button } from '@/components/ui/button';
import { commonCopy } from '@/copy/common';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';

interface RoomFrameProps {
  /** A guest has no page to go back to. */
  sessionPath: string | null;
  children: ReactNode;
}

/** Around every page of a room: the way back, the language, and help. */
export function RoomFrame({ sessionPath, children }: RoomFrameProps) {
  const t = useCopy(roomCopy);
  const { nav } = useCopy(commonCopy);
  return (
    <div className="flex h-dvh flex-col">
      <header className="flex items-center justify-between gap-2 px-3 py-1.5">
        {sessionPath === null ? (
          <span className="font-semibold">RuangPulih</span>
        ) : (
          <Link to={sessionPath} className="link inline-flex min-h-11 items-center gap-1">
            <ChevronLeft aria-hidden className="size-5" />
            <span className="max-sm:sr-only">{t.back}</span>
          </Link>
        )}
        <div className="flex items-center gap-1">
          <LanguageSwitch />
          <Button asChild variant="clay" className="px-3.5!">
            {/* A page of its own, so that asking for help does not end the conversation. */}
            <a href="/bantuan" target="_blank" rel="noreferrer">
              <LifeBuoy aria-hidden className="size-4.5" />
              {nav.helpShort}
            </a>
          </Button>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto outline-none"
      >
        {children}
      </main>
    </div>
  );
}
