import type { ExposeQuery, SandboxExpose } from './types.js';

/** What a gallery is made of. */
export interface SandboxOptions {
  /** Of the container. */
  name: string;
  exposes: readonly SandboxExpose[];
  hasReact: boolean;
  /** The folder of the parts that run in the page. */
  client: string;
}

/** The text of the module that starts a gallery. Its page loads what is exposed once it is looked at. */
export function sandboxEntry({ name, exposes, hasReact, client }: SandboxOptions): string {
  const react = [
    "import { Component, createElement } from 'react';",
    "import { createRoot } from 'react-dom/client';",
    `import { createRenderer } from ${JSON.stringify(`${client}/react.js`)};`,
  ];
  const rows = exposes.map(({ key, request }) => {
    const query: ExposeQuery = { key, request, client };
    // No other loader: what this one makes is no source of the user's.
    const options = JSON.stringify(query).replaceAll('!', '\\u0021');
    const module = `!!${client}/loader.js?${options}!${client}/empty.js`;
    return `  { key: ${JSON.stringify(key)}, load: () => import(${JSON.stringify(module)}) },`;
  });
  return [
    ...(hasReact ? react : []),
    `import { retry, showGallery } from ${JSON.stringify(`${client}/gallery.js`)};`,
    `showGallery(${JSON.stringify(name)}, [`,
    ...rows,
    `], ${hasReact ? 'createRenderer({ Component, createElement, createRoot })' : 'undefined'});`,
    "import.meta.webpackHot?.addStatusHandler((status) => status === 'idle' && retry());",
    '',
  ].join('\n');
}
