import { lazy, Suspense } from 'react';

const Dashboard = lazy(() => import('mfe_dashboard/App'));

export function App() {
  return (
    <main>
      <h1>Shell</h1>
      <Suspense fallback="Loading…">
        <Dashboard />
      </Suspense>
    </main>
  );
}
