import { getInstance, loadRemote } from '@module-federation/runtime';
import { createElement, lazy, Suspense } from 'react';

const Counter = lazy(() => loadRemote('two/Counter'));

/** The component of another remote, by the API of the runtime. */
export default ({ name }) =>
  createElement(Suspense, null, createElement(Counter, { name: `${name} by ${getInstance().name}` }));
