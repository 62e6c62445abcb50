import { RemoteComponent } from '@fedpack/react';
import { registerRemotes } from '@fedpack/runtime';
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

// Half of the remotes are in the build's configuration, the others come at run time.
registerRemotes(globalThis.LATE);

/** One route a remote. */
function Shell() {
  const [remote, setRemote] = useState();
  useEffect(() => {
    globalThis.show = setRemote;
  }, []);
  if (remote === undefined) return createElement('p', { id: 'home' }, 'home');
  return createElement(RemoteComponent, {
    key: remote,
    id: `${remote}/App`,
    retries: 1,
    retryDelay: 200,
    error: () => createElement('p', { role: 'alert' }, `${remote} can't be shown`),
  });
}

createRoot(document.getElementById('root')).render(createElement(Shell));
