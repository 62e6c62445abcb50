import { thing } from 'leaf/thing';

/** Uses remotes in every way that needs none of the run-time API. */
export async function run() {
  return {
    imported: thing,
    manifest: await use(import('leaf/thing')),
    script: await use(import('entry/thing')),
    nested: await import('nesting/nested').then(({ nested }) => nested()),
    placed: await use(import('placed/thing')),
    listed: await use(import('listed/thing')),
    styled: colour(),
  };
}

const use = (module) => module.then(async ({ thing, later }) => `${thing}, ${await later()}`);

function colour() {
  const element = document.createElement('p');
  element.className = 'styled';
  document.body.append(element);
  return getComputedStyle(element).color;
}
