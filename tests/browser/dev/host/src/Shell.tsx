import { lazy, Suspense, useState } from 'react';

const Dashboard = lazy(() => import('mfe_dashboard/App'));

export default function Shell() {
  const [count, setCount] = useState(0);
  return (
    <main>
      <h1>Shell before</h1>
      <button type="button" onClick={() => setCount(count + 1)}>
        Shell clicked {count} times
      </button>
      <Suspense fallback="…">
        <Dashboard />
      </Suspense>
    </main>
  );
}
