import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** Renders components by name. */
export function show(components) {
  const elements = Object.entries(components).map(([name, Component]) => createElement(Component, { key: name, name }));
  createRoot(document.body.appendChild(document.createElement('div'))).render(elements);
}
