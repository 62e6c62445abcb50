import { createElement, useId, useState } from 'react';

/** Hooks throw, or know nothing of the renderer, unless the renderer and this module use the same React. */
export default function Counter({ start }) {
  const [count, setCount] = useState(start);
  return createElement(
    'button',
    { id: useId(), type: 'button', onClick: () => setCount(count + 1) },
    `Counted by the remote: ${count}`,
  );
}
