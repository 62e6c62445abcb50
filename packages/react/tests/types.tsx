// Compiled, never run: what the types accept and refuse, with the types of React 18 and of React 19.
import type { ComponentType, ReactElement } from 'react';
import { RemoteComponent, RemoteLink, usePreload, useRemote } from '../src/index.js';

/** As `@mf-types/index.d.ts` does it. */
declare module '../src/index.js' {
  interface RemoteModules {
    'ui/Button': {
      default: (props: { label: string; size?: 'm' | 'l' }) => ReactElement;
      Icon: ComponentType<{ name: string }>;
      version: string;
    };
  }
}

interface DashboardProps {
  user: string;
  compact?: boolean;
}

export function Accepted(): ReactElement {
  return (
    <>
      <RemoteComponent id="dashboard/App" />
      <RemoteComponent id="dashboard/App" componentProps={{ anything: 1 }} />
      <RemoteComponent<DashboardProps> id="dashboard/App" componentProps={{ user: 'ada' }} />
      <RemoteComponent<{ compact?: boolean }> id="dashboard/App" />
      <RemoteComponent<DashboardProps>
        id="dashboard/App"
        componentProps={{ user: 'ada' }}
        loading="One moment"
        error={({ id, error, retry }) => (
          <button type="button" onClick={retry}>
            {id}: {error.message}
          </button>
        )}
        onLoad={(Component) => <Component user="ada" />}
      />
    </>
  );
}

export function AcceptedByTypes(): ReactElement {
  return (
    <>
      <RemoteComponent
        id="ui/Button"
        componentProps={{ label: 'Save', size: 'l' }}
        error={({ retry }) => <button type="button" onClick={retry} />}
        onLoad={(Button) => <Button label="Save" />}
      />
      <RemoteComponent id="ui/Button" exportName="Icon" componentProps={{ name: 'save' }} />
      <RemoteComponent<DashboardProps> id="ui/Button" componentProps={{ user: 'ada' }} />
    </>
  );
}

export function RefusedByTypes(): ReactElement {
  return (
    <>
      {/* @ts-expect-error the button needs `label` */}
      <RemoteComponent id="ui/Button" />
      {/* @ts-expect-error `label` is a string */}
      <RemoteComponent id="ui/Button" componentProps={{ label: 1 }} />
      {/* @ts-expect-error the button has no `title` */}
      <RemoteComponent id="ui/Button" componentProps={{ label: 'Save', title: 'Save' }} />
      {/* @ts-expect-error the icon needs `name` */}
      <RemoteComponent id="ui/Button" exportName="Icon" componentProps={{ label: 'Save' }} />
      {/* @ts-expect-error this is no component */}
      <RemoteComponent id="ui/Button" exportName="version" componentProps={{}} />
    </>
  );
}

export function Refused(): ReactElement {
  return (
    <>
      {/* @ts-expect-error the remote needs `user` */}
      <RemoteComponent<DashboardProps> id="dashboard/App" />
      {/* @ts-expect-error `user` is a string */}
      <RemoteComponent<DashboardProps> id="dashboard/App" componentProps={{ user: 1 }} />
      {/* @ts-expect-error the remote knows no `users` */}
      <RemoteComponent<DashboardProps> id="dashboard/App" componentProps={{ user: 'ada', users: [] }} />
      {/* @ts-expect-error an id is needed */}
      <RemoteComponent />
    </>
  );
}

/** The value is there only once it is loaded. */
export function useTotal(): number {
  const remote = useRemote<(values: number[]) => number>('math/sum', { exportName: 'sum' });
  // @ts-expect-error not before the status is known
  remote.value;
  return remote.status === 'loaded' ? remote.value([1, 2]) : 0;
}

function RouterLink(_props: { to: string; params?: object }): ReactElement {
  return <a href="#there">there</a>;
}

export function Links(): ReactElement {
  return (
    <>
      <RemoteLink remote="dashboard/App" href="/dashboard" />
      <RemoteLink as={RouterLink} remote="dashboard/App" to="/dashboard" preload="viewport" />
      <button type="button" {...usePreload('dashboard/App')} />
      {/* @ts-expect-error: a link of the router needs `to` */}
      <RemoteLink as={RouterLink} remote="dashboard/App" />
      {/* @ts-expect-error: what it preloads has to be named */}
      <RemoteLink href="/dashboard" />
      {/* @ts-expect-error: there is no such time */}
      <RemoteLink remote="dashboard/App" preload="hover" />
    </>
  );
}
