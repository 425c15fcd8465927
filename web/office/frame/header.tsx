import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FIRST_OF_OFFICE, menuOf } from '../screen.ts';
import type { Screen } from '../screen.ts';
import { SCREENS } from '../screens.ts';
import { useChosenCentre } from '../session/centre.tsx';
import { useMe, useSaveLanguage, useSignOut } from '../session/session.ts';
import { CentreChooser } from './centre-chooser.tsx';
import { ConnectionMark } from './connection-mark.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { frameWords } from './words.ts';

export function Header(): ReactElement {
  const texts = useTexts(frameWords);
  const { displayName } = useMe();
  const signOut = useSignOut();
  const saveLanguage = useSaveLanguage();
  return (
    <header className="office-header">
      <div className="office-bar">
        <Link to="/" className="office-name">
          {texts.name}
        </Link>
        <CentreChooser />
        <div className="aside">
          <ConnectionMark />
          <Anchor component={Link} to="/account" className="office-person">
            {displayName}
          </Anchor>
          <LanguageSwitch onChosen={saveLanguage} />
          <Button variant="default" size="sm" onClick={() => void signOut()}>
            {texts.signOut}
          </Button>
        </div>
      </div>
      <Menu />
    </header>
  );
}

function Menu(): ReactElement | null {
  const texts = useTexts(frameWords);
  const { centre } = useChosenCentre();
  const screens = menuOf(SCREENS, useMe(), centre);
  if (screens.length === 0) return null;
  const isOffice = ({ menu }: Screen): boolean => (menu ?? 0) >= FIRST_OF_OFFICE;
  return (
    <nav aria-label={texts.menu} className="office-bar office-second">
      <MenuPart label={texts.hallMenu} screens={screens.filter((screen) => !isOffice(screen))} />
      <MenuPart label={texts.officeMenu} screens={screens.filter(isOffice)} />
    </nav>
  );
}

function MenuPart(props: {
  readonly label: string;
  readonly screens: readonly Screen[];
}): ReactElement | null {
  const { language } = useLanguage();
  if (props.screens.length === 0) return null;
  return (
    <ul className="office-menu" aria-label={props.label}>
      {props.screens.map(({ path, title }) => (
        <li key={path}>
          <Link to={path}>{title[language]}</Link>
        </li>
      ))}
    </ul>
  );
}
