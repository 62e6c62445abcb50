import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

// Shared modules are asked for by the page and by its remotes side by side.
Promise.all([import('one/Widget'), import('two/Widget')])
  .then((widgets) => {
    const root = document.body.appendChild(document.createElement('main'));
    const elements = widgets.map((widget) => createElement(widget.default, { key: widget.name }));
    flushSync(() => createRoot(root).render(elements));
    globalThis.result = root.textContent;
  })
  .catch((error) => {
    globalThis.result = String(error);
  });
