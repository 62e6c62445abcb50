import { Button, Switch } from '@acme/design-system';
import { getEvents, subscribe } from '@fedpack/runtime/observe';
import { type ReactElement, useEffect, useState, useSyncExternalStore } from 'react';
import styles from './Inspector.module.css';
import { ReleaseSwitch } from './ReleaseSwitch';
import { RemoteList } from './RemoteList';
import { SharedTable } from './SharedTable';
import { Timeline } from './Timeline';

/** What the page is made of right now: remotes, releases, shared instances, and what the runtime did. */
export function Inspector({ onClose }: { onClose(): void }): ReactElement {
  // Everything below is read from the runtime; an event is the sign that it may have changed.
  const events = useSyncExternalStore(subscribe, getEvents);
  const [boundaries, setBoundaries] = useState(false);

  useEffect(() => {
    document.documentElement.toggleAttribute('data-boundaries', boundaries);
    return () => document.documentElement.removeAttribute('data-boundaries');
  }, [boundaries]);

  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [onClose]);

  return (
    <aside id="inspector" className={styles.inspector} aria-label="What is loaded">
      <header className={styles.header}>
        <h2>What is loaded</h2>
        <Button variant="quiet" onClick={onClose}>
          Close
        </Button>
      </header>
      <Switch label="Outline the apps of the page" checked={boundaries} onChange={setBoundaries} />
      <section>
        <h3 className={styles.heading}>Remotes</h3>
        <RemoteList />
      </section>
      <ReleaseSwitch />
      <section>
        <h3 className={styles.heading}>Shared instances</h3>
        <SharedTable />
      </section>
      <section>
        <h3 className={styles.heading}>How it was loaded</h3>
        <Timeline events={events} />
      </section>
    </aside>
  );
}
