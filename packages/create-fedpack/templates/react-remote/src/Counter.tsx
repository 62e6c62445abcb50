import { type ReactElement, useState } from 'react';

export interface CounterProps {
  start?: number;
}

/** What hosts load. */
export default function Counter({ start = 0 }: CounterProps): ReactElement {
  const [count, setCount] = useState(start);
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      Counter of the remote: {count}
    </button>
  );
}
