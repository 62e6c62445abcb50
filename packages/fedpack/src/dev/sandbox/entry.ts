/** An expose, as the gallery shows it. */
export interface SandboxExpose {
  key: string;
  /** The module that is exposed, absolute or as the configuration has it. */
  request: string;
  /** The file with its stories, where there is one. */
  stories: string | undefined;
}

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
  const rows = exposes.map(({ key, request, stories }) => {
    const more = stories === undefined ? '' : `, stories: () => import(${JSON.stringify(stories)})`;
    return `  { key: ${JSON.stringify(key)}, load: () => import(${JSON.stringify(request)})${more} },`;
  });
  return [
    ...(hasReact ? react : []),
    `import { showGallery } from ${JSON.stringify(`${client}/gallery.js`)};`,
    `showGallery(${JSON.stringify(name)}, [`,
    ...rows,
    `], ${hasReact ? 'createRenderer({ Component, createElement, createRoot })' : 'undefined'});`,
    '',
  ].join('\n');
}
