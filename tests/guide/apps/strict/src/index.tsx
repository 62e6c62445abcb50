import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';

const Cart = lazy(() => import('shop/Cart'));

function App() {
  return (
    <Suspense fallback="Loading …">
      <h1>Shell</h1>
      <Cart />
    </Suspense>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
