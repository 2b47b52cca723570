import { useApolloClient, useMutation } from '@apollo/client/react';
import { Drawer } from 'antd';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { graphql } from '../graphql/generated';
import { useLive } from '../graphql/use-live';
import { useFindViewer, type Viewer } from '../graphql/viewer';
import { AntTheme } from './AntTheme';
import { Bell } from './Bell';
import { DisplayChoice } from './DisplayChoice';
import { placesOf } from './navigation';
import { usePost } from './use-post';
import { Waiting } from './Waiting';
import './shell.css';

const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut
  }
`);

/** The frame of every page behind the door; whoever is not signed in is led to it and back. */
export function Shell() {
  const viewer = useFindViewer();
  const { pathname, search } = useLocation();
  if (!viewer) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  const [first] = placesOf(viewer).flatMap(({ places }) => places);
  // Administrators have no workbench: they begin with the first page that is theirs.
  if (pathname === '/' && !viewer.canReadDuties && first) return <Navigate to={first.to} replace />;
  return (
    <AntTheme>
      <Frame viewer={viewer} />
    </AntTheme>
  );
}

function Frame({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation();
  const [isMenuOpen, setMenuOpen] = useState(false);
  useLive();
  return (
    <div className="app">
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <header className="phone-bar">
        <Brand />
        <Bell unread={viewer.unreadNoticeCount} />
        <button type="button" className="menu-button" onClick={() => setMenuOpen(true)}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M3 5.5h14M3 10h14M3 14.5h14" stroke="currentColor" strokeWidth="1.6" />
          </svg>
          {t('app.menu')}
        </button>
      </header>
      <aside className="side">
        <div className="side-head">
          <Brand />
          <Bell unread={viewer.unreadNoticeCount} />
        </div>
        <Menu viewer={viewer} />
      </aside>
      <Drawer
        open={isMenuOpen}
        onClose={() => setMenuOpen(false)}
        placement="right"
        size={300}
        title={t('app.menu')}
        className="phone-menu"
      >
        <Menu viewer={viewer} onGo={() => setMenuOpen(false)} />
      </Drawer>
      <main className="main" id="main">
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

function Brand() {
  const { t } = useTranslation();
  return (
    <div className="brand">
      {t('app.name')}
      <small>{t('app.tagline')}</small>
    </div>
  );
}

function Menu({ viewer, onGo }: { viewer: Viewer; onGo?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="menu">
      <nav className="nav" aria-label={t('app.navigation')}>
        {placesOf(viewer).map(({ text, places }) => (
          <div key={text ?? 'first'} className="nav-group">
            {text && <p className="nav-title">{t(text)}</p>}
            {places.map((place) => (
              <NavLink
                key={place.to}
                to={place.to}
                end={place.to === '/'}
                {...(onGo ? { onClick: onGo } : {})}
              >
                {t(place.text)}
                {place.count ? <b>{place.count}</b> : null}
              </NavLink>
            ))}
          </div>
        ))}
      </nav>
      <div className="menu-foot">
        <DisplayChoice />
        <WhoAmI viewer={viewer} />
      </div>
    </div>
  );
}

function WhoAmI({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [signOut] = useMutation(SIGN_OUT);
  const post = usePost(viewer);

  async function leave() {
    await signOut();
    await client.clearStore();
    sessionStorage.clear();
    window.location.assign('/sign-in');
  }

  return (
    <div className="who">
      <p>
        <b>{viewer.name}</b>
        <button type="button" className="link" onClick={leave}>
          {t('app.signOut')}
        </button>
      </p>
      <p className="quiet">{viewer.tenant.name}</p>
      <p className="quiet">{post}</p>
      <p className="quiet">{t('app.feedback')}</p>
    </div>
  );
}
