import * as one from 'one/Widget';
import * as two from 'two/Widget';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const root = document.body.appendChild(document.createElement('main'));
const elements = [one, two].map((widget) => createElement(widget.default, { key: widget.name }));
flushSync(() => createRoot(root).render(elements));
globalThis.result = root.textContent;
