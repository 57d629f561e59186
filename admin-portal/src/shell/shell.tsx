import { MenuOutlined } from '@ant-design/icons';
import { useGetIdentity } from '@refinedev/core';
import { Button, Drawer, Layout } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';

import type { Me } from '../api/types';
import { useCopy } from '../copy/use-copy';
import { ActingProvider } from '../parts/acting';
import { Brand } from '../parts/brand';
import { LanguageSwitch } from '../parts/language-switch';
import { Loading } from '../parts/loading';
import { SignedInProvider } from '../parts/signed-in';
import { AccountMenu } from './account-menu';
import { ActingBanner } from './acting-banner';
import { Navigation } from './navigation';

const FactorsPage = lazy(() => import('../features/factors/factors-page'));

/** What surrounds every page behind the log-in. */
export default function Shell({ children }: { children: ReactNode }) {
  const { data: me } = useGetIdentity<Me | null>();
  if (!me) return <Loading />;
  // Nothing else opens before there is a factor, wherever somebody meant to go.
  return (
    <SignedInProvider value={me}>
      <ActingProvider>
        <Frame mustEnrol={me.mustEnrol}>{me.mustEnrol ? <FactorsPage /> : children}</Frame>
      </ActingProvider>
    </SignedInProvider>
  );
}

function Frame({ mustEnrol, children }: { mustEnrol: boolean; children: ReactNode }) {
  const t = useCopy();
  const [menuOpen, setMenuOpen] = useState(false);
  const main = useFocusAfterNavigation();

  return (
    <Layout className="app">
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <Layout.Header className="shell-header">
        {!mustEnrol && (
          <Button
            className="shell-menu-button"
            type="text"
            icon={<MenuOutlined />}
            aria-label={t('shell.openMenu')}
            aria-expanded={menuOpen}
            onClick={() => setMenuOpen(true)}
          />
        )}
        <Link to="/" title={t('shell.home')}>
          <Brand />
        </Link>
        <div className="shell-header-end">
          <LanguageSwitch />
          <AccountMenu />
        </div>
      </Layout.Header>
      <ActingBanner />
      <Layout>
        {!mustEnrol && (
          <Layout.Sider className="shell-sider" width={208}>
            <Navigation />
          </Layout.Sider>
        )}
        <main id="content" className="shell-main" ref={main} tabIndex={-1}>
          <div className="page">
            <Suspense fallback={<Loading />}>{children}</Suspense>
          </div>
        </main>
      </Layout>
      <Drawer
        placement="left"
        width={260}
        title={t('shell.menu')}
        open={menuOpen}
        onClose={() => setMenuOpen(false)}
        styles={{ body: { padding: 0 } }}
      >
        <Navigation onChoose={() => setMenuOpen(false)} />
      </Drawer>
    </Layout>
  );
}

/** A new page starts at its beginning for the keyboard too, as a page load would. */
function useFocusAfterNavigation() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  return main;
}
