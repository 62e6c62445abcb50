import type { Framework } from '../project/project.js';
import { componentName } from './names.js';

/** A file of the example. */
export interface ExampleFile {
  /** Relative to the folder of the project, with `./`. */
  file: string;
  text: string;
}

/** A module that a remote exposes when it has none yet. */
export function exposeExample(container: string, framework: Framework, isTypeScript: boolean): ExampleFile {
  const name = componentName(container, 'App');
  const greeting = `Hello from ${container}`;
  switch (framework) {
    case 'react':
      return {
        file: `./src/${name}.${isTypeScript ? 'tsx' : 'jsx'}`,
        text: `export default function ${name}() {\n  return <p>${greeting}</p>;\n}\n`,
      };
    case 'vue':
      return { file: `./src/${name}.vue`, text: `<template>\n  <p>${greeting}</p>\n</template>\n` };
    default:
      return {
        file: `./src/${name}.${isTypeScript ? 'ts' : 'js'}`,
        text: `export default function ${name}(element${isTypeScript ? ': HTMLElement' : ''}) {\n  element.textContent = '${greeting}';\n}\n`,
      };
  }
}
