import { Badge, Card, PageHeader } from '@acme/design-system';
import { useSession } from '@acme/session-store';
import { RemoteLink } from '@fedpack/react';
import { type ReactElement, useEffect } from 'react';
import { Link } from 'react-router-dom';
import { areas } from '../areas';
import { Icon } from '../layout/Icon';
import styles from './Home.module.css';

const handover = [
  {
    time: '13:40',
    text: 'Brenner closed for lorries until about 19:00. Milan to Vienna goes over the Tauern.',
    tone: 'bad',
  },
  { time: '12:15', text: 'Fréjus queue is down to two hours, Lyon keeps its slots.', tone: 'warn' },
  { time: '09:30', text: 'Rotterdam dock 7 is back after inspection.', tone: 'good' },
] as const;

const labels = { bad: 'Closed', warn: 'Slow', good: 'Solved' } as const;

/** The shell's own page: who is on duty, what was handed over, and where to go. */
export function Home(): ReactElement {
  const userName = useSession((session) => session.userName);

  useEffect(() => {
    document.title = 'Acme Freight Control';
  }, []);

  return (
    <>
      <PageHeader title={`Good to see you, ${userName.split(' ')[0]}`} description="Late shift, 14:00 to 22:00" />
      <Card title="Handover" description="From the early shift">
        <ul className={styles.handover}>
          {handover.map(({ time, text, tone }) => (
            <li key={time}>
              <time>{time}</time>
              <span>{text}</span>
              <Badge tone={tone}>{labels[tone]}</Badge>
            </li>
          ))}
        </ul>
      </Card>
      <ul className={styles.areas}>
        {areas.map(({ path, title, summary, team, icon, module }) => (
          <li key={path}>
            <RemoteLink as={Link} remote={module} className={styles.area} to={path}>
              <span className={styles.icon}>
                <Icon name={icon} />
              </span>
              <strong>{title}</strong>
              <span>{summary}</span>
              <small>{team}</small>
            </RemoteLink>
          </li>
        ))}
      </ul>
    </>
  );
}
