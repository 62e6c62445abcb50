import { RemoteComponent } from '@fedpack/react';
import { createInstance, loadRemote, preloadRemote, registerRemotes } from '@module-federation/runtime';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** Uses remotes in the ways that need the run-time API as well, and so the complete runtime. */
export async function run() {
  const { origins } = globalThis;
  registerRemotes([{ name: 'registered', entry: `${origins}/registered/mf-manifest.json` }]);
  const instance = createInstance({ name: 'another', remotes: [] });
  instance.registerRemotes([{ name: 'other', entry: `${origins}/other/remoteEntry.js` }]);
  await preloadRemote([{ nameOrAlias: 'ahead', exposes: ['thing'], resourceCategory: 'all' }]);
  return {
    registered: (await loadRemote('registered/thing')).thing,
    another: (await instance.loadRemote('other/thing')).thing,
    ahead: (await loadRemote('ahead/thing')).thing,
    shown: await shown(),
  };
}

function shown() {
  const element = document.createElement('div');
  document.body.append(element);
  return new Promise((resolve, reject) => {
    const componentProps = { onShown: resolve };
    createRoot(element).render(createElement(RemoteComponent, { id: 'leaf/View', componentProps, onError: reject }));
  });
}
