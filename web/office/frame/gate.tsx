import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useForgottenDayLists } from '../day-list/use-forgotten-day-lists.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useServerWatch } from '../live/use-server-watch.ts';
import { mayOpen } from '../screen.ts';
import type { Screen } from '../screen.ts';
import { CentreProvider, useChosenCentre } from '../session/centre.tsx';
import { sessionQuery, useMe } from '../session/session.ts';
import { SignIn } from '../sign-in/sign-in.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { Header } from './header.tsx';
import { Message } from './message.tsx';
import { PlainFrame } from './plain-frame.tsx';
import { NoServer } from './no-server.tsx';
import { useFocusOnMove } from './use-focus-on-move.ts';
import { Waiting } from './waiting.tsx';
import { frameWords } from './words.ts';

/** Lets through who may; whoever is not signed in signs in right where they wanted to go. */
export function Gate(): ReactElement {
  const screen = useScreen();
  const session = useQuery(sessionQuery);
  const { suggest } = useLanguage();
  const own = session.data?.me?.language;
  useServerWatch();
  useTitle(screen);
  useForgottenDayLists(session.data === null);
  useEffect(() => {
    if (own) suggest(own);
  }, [own, suggest]);
  if (screen?.needs === 'anybody')
    return (
      <PlainFrame>
        <Outlet />
      </PlainFrame>
    );
  if (session.isPending) return <Waiting />;
  if (session.data === undefined) return <NoServer again={() => void session.refetch()} />;
  if (session.data?.state !== 'signed-in')
    return (
      <PlainFrame>
        <SignIn state={session.data?.state ?? null} />
      </PlainFrame>
    );
  return (
    <CentreProvider>
      <Room screen={screen} />
    </CentreProvider>
  );
}

function useScreen(): Screen | null {
  return useMatches().at(-1)?.staticData.screen ?? null;
}

function useTitle(screen: Screen | null): void {
  const texts = useTexts(frameWords);
  const { language } = useLanguage();
  const title = screen ? texts.title(screen.title[language]) : texts.name;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function Room({ screen }: { readonly screen: Screen | null }): ReactElement {
  const texts = useTexts(frameWords);
  const main = useFocusOnMove();
  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          // The address behind the # is the place in the office, so the jump is made by hand.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {texts.skip}
      </a>
      <DemoBanner />
      <Header />
      <main id="main" className="office-main" tabIndex={-1} ref={main}>
        <Inside screen={screen} />
      </main>
    </>
  );
}

function Inside({ screen }: { readonly screen: Screen | null }): ReactElement {
  const texts = useTexts(frameWords);
  const { centre } = useChosenCentre();
  const me = useMe();
  if (screen === null || mayOpen(screen, me, centre))
    return <Outlet key={screen?.atCentre ? centre?.id : ''} />;
  if (screen.atCentre && centre === null)
    return <Message title={texts.chooseCentre} hint={texts.chooseCentreHint} />;
  return <Message title={texts.notAllowed} hint={texts.notAllowedHint} />;
}
