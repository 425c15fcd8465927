import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../language/language.tsx';
import { menuOf } from '../screen.ts';
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

function Menu(): ReactElement {
  const texts = useTexts(frameWords);
  const { language } = useLanguage();
  const { centre } = useChosenCentre();
  const screens = menuOf(SCREENS, useMe(), centre);
  return (
    <div className="office-bar office-second">
      {screens.length > 0 && (
        <nav aria-label={texts.menu}>
          <ul className="office-menu">
            {screens.map(({ path, title }) => (
              <li key={path}>
                <Link to={path}>{title[language]}</Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="aside">
        <ConnectionMark />
      </div>
    </div>
  );
}
