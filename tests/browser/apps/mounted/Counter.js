import { createElement, useState } from 'react';

/** Hooks throw unless the renderer and this module use the same React. */
export default function Counter({ name }) {
  const [count, setCount] = useState(1);
  return createElement('button', { type: 'button', onClick: () => setCount(count + 1) }, `${name}: ${count}`);
}
