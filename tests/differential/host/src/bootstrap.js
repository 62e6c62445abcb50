import './local.js';
import * as React from 'react';
import Greeting, { React as RemoteReact } from 'remote/Greeting';
import * as list from 'remote/list';

/** What the page has to say about itself, the same for every build tool. */
async function report() {
  const missing = await import('remote/absent').then(
    () => 'loaded',
    (error) => error.message.split('\n')[0],
  );
  const scope = __webpack_share_scopes__.default;
  return {
    sameReact: React.useState === RemoteReact.useState,
    element: React.isValidElement(Greeting()),
    text: Greeting().props.children,
    list: Object.keys(list),
    missing,
    evaluated: globalThis.evaluated,
    shared: Object.keys(scope).sort(),
    versions: Object.keys(scope.react),
    loaded: Object.values(scope.react).filter((entry) => entry.loaded || entry.lib).length,
  };
}

report().then(
  (result) => {
    globalThis.result = result;
  },
  (error) => {
    globalThis.result = { error: String(error?.stack ?? error) };
  },
);
