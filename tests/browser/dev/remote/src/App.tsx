import { lazy, Suspense, useState } from 'react';
import picture from './picture.svg?url';
import './style.css';

const Later = lazy(() => import('./Later'));

export default function App() {
  const [count, setCount] = useState(0);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="dashboard">
      <h2>Before</h2>
      <button type="button" onClick={() => setCount(count + 1)}>
        Clicked {count} times
      </button>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <img src={picture} alt="A square" />
      {isOpen && (
        <Suspense fallback="…">
          <Later />
        </Suspense>
      )}
    </section>
  );
}
