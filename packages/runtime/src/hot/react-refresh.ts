/**
 * Stands for `react-refresh/runtime` in builds under development. All builds of a page use one Fast Refresh runtime: react-dom tells
 * only those of its components that were there before it. Ids of components are those of modules, so each build has a prefix of its own.
 */
import own from 'react-refresh/runtime.js';
import { type DevToolsHook, type Renderer, refreshHeldCommits } from './held-commits';
import { getPage, type RefreshRuntime } from './page';
import { reload } from './reload';

/** `name=` and the unique name of the build. */
declare const __resourceQuery: string;

const page = getPage();
page.refresh ??= own;
const runtime: RefreshRuntime = page.refresh;
const prefix = `${new URLSearchParams(__resourceQuery).get('name') ?? ''}|`;

export function register(type: unknown, id: string): void {
  runtime.register(type, prefix + id);
}

/** Prepares the page, before react-dom is evaluated. */
export function injectIntoGlobalHook(scope: { __REACT_DEVTOOLS_GLOBAL_HOOK__?: DevToolsHook }): void {
  if (page.isInjected) {
    return;
  }
  page.isInjected = true;
  runtime.injectIntoGlobalHook(scope);
  const hook = scope.__REACT_DEVTOOLS_GLOBAL_HOOK__;
  if (!hook) {
    return;
  }
  const renderers = new Map(hook.renderers);
  for (const renderer of renderers.values()) {
    count(renderer);
  }
  const { inject } = hook;
  hook.inject = function (this: unknown, ...args) {
    count(args[0]);
    const id = inject.apply(this, args);
    renderers.set(id, args[0]);
    return id;
  };
  page.onRefresh = refreshHeldCommits(hook, renderers, (type) => {
    const family = runtime.getFamilyByType(type) as { current: unknown } | undefined;
    return family !== undefined && family.current !== type;
  });
}

function count({ scheduleRefresh }: Renderer): void {
  if (typeof scheduleRefresh === 'function') {
    page.renderers += 1;
  }
}

/** Where no renderer can replace anything, as in a deployed shell, the new component is there after a reload. */
export function performReactRefresh(): unknown {
  const update = runtime.performReactRefresh();
  if (update) {
    page.onRefresh?.(update);
  }
  if (update && page.renderers === 0) {
    reload('React on this page can’t replace components in place: it is a production build, or was there first.');
  }
  return update;
}

export function getFamilyByID(id: string): unknown {
  return runtime.getFamilyByID(prefix + id);
}

export const createSignatureFunctionForTransform: RefreshRuntime['createSignatureFunctionForTransform'] = () =>
  runtime.createSignatureFunctionForTransform();
export const isLikelyComponentType: RefreshRuntime['isLikelyComponentType'] = (type) =>
  runtime.isLikelyComponentType(type);
export const getFamilyByType: RefreshRuntime['getFamilyByType'] = (type) => runtime.getFamilyByType(type);
export const setSignature: RefreshRuntime['setSignature'] = (...signature) => runtime.setSignature(...signature);
export const collectCustomHooksForSignature: RefreshRuntime['collectCustomHooksForSignature'] = (type) =>
  runtime.collectCustomHooksForSignature(type);
export const hasUnrecoverableErrors: RefreshRuntime['hasUnrecoverableErrors'] = () => runtime.hasUnrecoverableErrors();
