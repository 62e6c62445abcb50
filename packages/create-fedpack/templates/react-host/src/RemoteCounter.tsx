import { lazy, Suspense } from 'react';

const Missing = () => <p role="alert">The remote is not available. Is its server running?</p>;

const Counter = lazy(() => import('remote/Counter').catch(() => ({ default: Missing })));

/** The component of the remote, or a message in its place. */
export function RemoteCounter() {
  return (
    <Suspense fallback={<p role="status">Loading the remote…</p>}>
      <Counter start={1} />
    </Suspense>
  );
}
