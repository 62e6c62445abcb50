import { useSession } from '@acme/session-store';
import { RemoteLink } from '@fedpack/react';
import type { ReactElement } from 'react';
import { NavLink } from 'react-router-dom';
import { areas } from '../areas';
import mark from '../assets/mark.svg?url';
import { Icon } from './Icon';
import styles from './Sidebar.module.css';

interface SidebarProps {
  inspectorOpen: boolean;
  onToggleInspector(): void;
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');

/** Brand, navigation, the switch of the inspector and who is signed in. */
export function Sidebar({ inspectorOpen, onToggleInspector }: SidebarProps): ReactElement {
  const { userName, role } = useSession();
  return (
    <header className={styles.sidebar}>
      <div className={styles.pinned}>
        <div className={styles.brand}>
          <img src={mark} width="28" height="28" alt="" />
          <span>
            Acme Freight
            <small>Control</small>
          </span>
        </div>
        <nav className={styles.nav} aria-label="Main">
          <NavLink className={styles.link} to="/" end>
            <Icon name="home" />
            Home
          </NavLink>
          {areas.map(({ path, title, icon, module }) => (
            <RemoteLink key={path} as={NavLink} remote={module} className={styles.link} to={path}>
              <Icon name={icon} />
              {title}
            </RemoteLink>
          ))}
        </nav>
        <button
          type="button"
          className={styles.inspector}
          aria-expanded={inspectorOpen}
          aria-controls="inspector"
          onClick={onToggleInspector}
        >
          <span className={styles.pulse} aria-hidden="true" />
          What is loaded
        </button>
        <div className={styles.user} data-testid="user">
          <span className={styles.avatar} aria-hidden="true">
            {initials(userName)}
          </span>
          <span className={styles.who}>
            {userName}
            <small>{role}</small>
          </span>
        </div>
      </div>
    </header>
  );
}
