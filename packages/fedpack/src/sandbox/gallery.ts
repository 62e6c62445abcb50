/** The page of a remote's gallery: a list of what it exposes, and beside it the one that is chosen, alone. */

import { element } from './element.js';
import { createStage, type Render } from './stage.js';
import type { Loaded } from './stories.js';

/** An expose with the modules that are loaded when it is chosen. */
export interface Expose {
  key: string;
  load(): Promise<{ loaded: Loaded }>;
}

/** The gallery of this page. */
let current: { update(key: string, loaded: Loaded): void; retry(): void } | undefined;

/** Tells the gallery of new versions of an expose and its stories. */
export function update(key: string, loaded: Loaded): void {
  current?.update(key, loaded);
}

/** Lets the gallery try again what has failed. */
export function retry(): void {
  current?.retry();
}

/**
 * Shows the gallery of a container.
 *
 * @param render undefined where nobody knows how: every module is a list of names then
 */
export function showGallery(name: string, exposes: readonly Expose[], render: Render | undefined): void {
  document.title = `Exposes of ${name}`;
  const style = element('style', STYLE);
  const list = element('nav');
  const stage = createStage(render);
  list.append(element('h1', name), ...exposes.map(({ key }) => linkTo(key)));
  const page = element('div');
  page.id = 'fedpack-gallery';
  page.append(list, stage.place);
  document.head.append(style);
  document.body.append(page);

  let visits = 0;
  const show = async () => {
    visits += 1;
    const visit = visits;
    const chosen = decodeURIComponent(location.hash.slice(1));
    const expose = exposes.find(({ key }) => key === chosen) ?? exposes[0];
    stage.clear();
    for (const link of list.querySelectorAll('a'))
      link.toggleAttribute('aria-current', link.textContent === expose?.key);
    if (!expose) return;
    try {
      const { loaded } = await expose.load();
      // Another one has been chosen meanwhile.
      if (visit === visits) stage.show(expose.key, loaded);
    } catch (error) {
      if (visit === visits) stage.fail(expose.key, error);
    }
  };
  current = {
    update: (key, loaded) => stage.isShown(key) && stage.show(key, loaded),
    retry: () => stage.hasFailed() && void show(),
  };
  addEventListener('hashchange', show);
  void show();
}

function linkTo(key: string): HTMLElement {
  const link = element('a', key);
  link.setAttribute('href', `#${encodeURIComponent(key)}`);
  return link;
}

const STYLE = `
#fedpack-gallery { display: grid; grid-template-columns: 240px minmax(0, 1fr); min-height: 100vh; font: 15px/1.4 system-ui, sans-serif; }
#fedpack-gallery > nav { display: flex; flex-direction: column; gap: 4px; padding: 20px; border-right: 1px solid #8884; }
#fedpack-gallery > nav h1 { margin: 0 0 12px; font-size: 16px; }
#fedpack-gallery > nav a { padding: 4px 8px; border-radius: 6px; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
#fedpack-gallery > nav a[aria-current] { background: #8883; }
#fedpack-gallery > main { padding: 20px; }
#fedpack-gallery > main > section { margin: 0 0 20px; border: 1px solid #8884; border-radius: 8px; overflow: hidden; }
#fedpack-gallery > main > section > h3 { margin: 0; padding: 6px 12px; border-bottom: 1px solid #8884; font-size: 13px; font-weight: 500; }
#fedpack-gallery > main > section > div { padding: 16px; }
#fedpack-gallery [role='alert'] { padding: 12px; overflow: auto; color: #b00020; white-space: pre-wrap; }
`;
