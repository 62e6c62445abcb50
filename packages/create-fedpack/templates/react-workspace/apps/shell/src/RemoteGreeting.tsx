import { lazy, Suspense } from 'react';

const Missing = () => <p role="alert">The remote is not available. Is its server running?</p>;

const Greeting = lazy(() => import('remote/Greeting').catch(() => ({ default: Missing })));

/** The component of the remote, or a message in its place. */
export function RemoteGreeting() {
  return (
    <Suspense fallback={<p role="status">Loading the remote…</p>}>
      <Greeting />
    </Suspense>
  );
}
