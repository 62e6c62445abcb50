import { createElement, useEffect, useState } from 'react';

/** A page of the remote, which has a listener and a timer as long as it is shown. */
export default function App() {
  const [, setTicks] = useState(0);
  useEffect(() => {
    const tick = () => setTicks((ticks) => ticks + 1);
    const timer = setInterval(tick, 100);
    window.addEventListener('resize', tick);
    return () => {
      clearInterval(timer);
      window.removeEventListener('resize', tick);
    };
  }, []);
  return createElement('p', { id: 'app' }, NAME);
}
