import { Button, Card, TextField } from '@acme/design-system';
import { useSession } from '@acme/session-store';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useProfileDraft } from '../state/profileDraft';
import styles from './sections.module.css';

/** Name and role, saved together. */
export function Profile(): ReactElement {
  const session = useSession();
  const draft = useProfileDraft();
  const [saved, setSaved] = useState(false);
  const userName = draft.userName ?? session.userName;
  const role = draft.role ?? session.role;
  const changed = userName !== session.userName || role !== session.role;

  const save = (event: FormEvent) => {
    event.preventDefault();
    session.update({ userName: userName.trim(), role: role.trim() });
    draft.clear();
    setSaved(true);
  };
  const edit = (changes: { userName?: string; role?: string }) => {
    draft.edit(changes);
    setSaved(false);
  };

  return (
    <Card title="Profile" description="Shown to the hubs you talk to">
      <form className={styles.stack} onSubmit={save}>
        <TextField
          label="Name"
          required
          autoComplete="name"
          value={userName}
          onChange={(event) => edit({ userName: event.target.value })}
        />
        <TextField label="Role" required value={role} onChange={(event) => edit({ role: event.target.value })} />
        <div className={styles.actions}>
          <Button type="submit" disabled={!changed}>
            Save profile
          </Button>
          <span role="status" className={styles.hint}>
            {saved && !changed ? 'Saved' : ''}
          </span>
        </div>
      </form>
    </Card>
  );
}
