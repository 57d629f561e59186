import { CircleUser, Globe, LifeBuoy } from 'lucide-react';
import { Outlet, Link } from 'react-router';
import { LanguageSwitch } from '@/components/layout/language-switch';
import { LogoMark } from '@/components/layout/logo';
import { SkipLink } from '@/components/layout/skip-link';
import { Button } from '@/components/ui/button';
import { commonCopy } from '@/copy/common';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { SafetyBanner } from '@/progress/safety-banner';
import { LogOutButton } from './log-out-button';
import { NoticeProvider } from './notice';
import { Unverified } from './unverified';
import { BottomNav, RareLinks, SideNav } from './practice-nav';

function Brand() {
  const t = useCopy(practiceCopy).nav;
  const { brand } = useCopy(commonCopy);
  return (
    <Link to="/praktik" aria-label={t.home} className="flex min-h-11 items-center gap-2.5">
      <LogoMark className="size-8 text-accent" />
      <span className="text-lg font-[650] tracking-tight">{brand}</span>
    </Link>
  );
}

/** Leaving, language and help: beside the menu on a wide screen, below the page on a narrow one. */
function PracticeLinks() {
  const t = useCopy(practiceCopy).nav;
  const { nav } = useCopy(commonCopy);
  return (
    <div className="flex flex-col items-stretch gap-0.5">
      <RareLinks />
      <Button
        asChild
        variant="quiet"
        className="justify-start! gap-3! px-3! text-left! font-medium!"
      >
        <Link to="/akun">
          <CircleUser aria-hidden className="size-5" />
          {t.account}
        </Link>
      </Button>
      <Button
        asChild
        variant="quiet"
        className="justify-start! gap-3! px-3! text-left! font-medium!"
      >
        <Link to="/">
          <Globe aria-hidden className="size-5" />
          {t.clientSite}
        </Link>
      </Button>
      <div className="pl-1 [&_button]:gap-3 [&_button]:text-[0.9375rem]!">
        <LanguageSwitch />
      </div>
      <LogOutButton />
      <Button asChild variant="clay" className="mt-2 justify-start! gap-3! px-3! text-left!">
        <Link to="/bantuan">
          <LifeBuoy aria-hidden className="size-4.5" />
          {nav.help}
        </Link>
      </Button>
    </div>
  );
}

/** Sidebar and page on a wide screen; brand, page and bottom menu on a narrow one. */
export function PracticeLayout() {
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[14.5rem_minmax(0,1fr)]">
      <SkipLink />
      <aside className="sticky top-0 hidden h-dvh flex-col gap-6 overflow-y-auto border-r border-line px-4 py-4 lg:flex">
        <div className="px-1 pt-1">
          <Brand />
        </div>
        <SideNav />
        <div className="mt-auto">
          <PracticeLinks />
        </div>
      </aside>
      {/* The scroll margin keeps what has the focus clear of the bottom menu. */}
      <div className="pb-24 max-lg:[&_:focus-visible]:scroll-mb-24 lg:pb-12">
        <header className="px-5 pt-3 lg:hidden">
          <Brand />
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto max-w-6xl px-5 pt-3 outline-none lg:px-9 lg:pt-7"
        >
          <SafetyBanner />
          <Unverified />
          <NoticeProvider>
            <Outlet />
          </NoticeProvider>
        </main>
        <footer className="mx-5 mt-12 border-t border-line pt-4 lg:hidden">
          <PracticeLinks />
        </footer>
      </div>
      <BottomNav />
    </div>
  );
}
