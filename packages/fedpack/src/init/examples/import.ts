import type { Framework } from '../project/project.js';
import type { ExampleFile } from './expose.js';
import { componentName } from './names.js';

/** A component that shows one of a remote, and stays up when that isn't there. */
export function importExample(request: string, framework: Framework, isTypeScript: boolean): ExampleFile {
  const name = componentName(request);
  const [remote] = request.split('/');
  switch (framework) {
    case 'react':
      return { file: `./src/${name}.${isTypeScript ? 'tsx' : 'jsx'}`, text: reactImport(name, request, remote) };
    case 'vue':
      return { file: `./src/${name}.vue`, text: vueImport(request, remote, isTypeScript) };
    default:
      return {
        file: `./src/load${name}.${isTypeScript ? 'ts' : 'js'}`,
        text: `/** Loads the module of ${remote}; rejects while that isn't there. */\nexport const load${name} = () => import('${request}');\n`,
      };
  }
}

function reactImport(name: string, request: string, remote = ''): string {
  return `import { lazy, Suspense } from 'react';

const Missing = () => <p role="alert">${remote} is not available</p>;

const Remote = lazy(() => import('${request}').catch(() => ({ default: Missing })));

export default function ${name}() {
  return (
    <Suspense fallback={<p role="status">Loading ${remote}…</p>}>
      <Remote />
    </Suspense>
  );
}
`;
}

function vueImport(request: string, remote = '', isTypeScript = false): string {
  return `<script setup${isTypeScript ? ' lang="ts"' : ''}>
import { defineAsyncComponent, h } from 'vue';

const Remote = defineAsyncComponent({
  loader: () => import('${request}'),
  errorComponent: { render: () => h('p', { role: 'alert' }, '${remote} is not available') },
});
</script>

<template>
  <Remote />
</template>
`;
}
