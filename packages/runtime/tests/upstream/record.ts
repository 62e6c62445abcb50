/** All hooks of an instance: its own, and those of its handlers and its loader. */
export interface Instance {
  hooks: Hooks;
  loaderHook: Hooks;
  remoteHandler: { hooks: Hooks };
  sharedHandler: { hooks: Hooks };
  snapshotHandler: { hooks: Hooks };
}

interface Hooks {
  lifecycle: Record<string, { on(listener: (...args: unknown[]) => unknown): void }>;
}

/** Records every call of every hook of an instance, with the values of its arguments. */
export function recordHooks(instance: Instance, log: (line: string) => void): void {
  const owners = [instance, instance.sharedHandler, instance.remoteHandler, instance.snapshotHandler];
  for (const hooks of [...owners.map((owner) => owner.hooks), instance.loaderHook]) {
    for (const [name, hook] of Object.entries(hooks.lifecycle)) {
      hook.on((...args) => {
        log(`${name} ${args.map((value) => describe(value)).join(' ')}`);
      });
    }
  }
}

const MAX_DEPTH = 5;

/** Describes a value by its contents, in any order of its keys and without those that are undefined. */
export function describe(value: unknown, depth = 0): string {
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  if (value instanceof Error) return `error(${value.message.replace(/\s+/g, ' ')})`;
  if (value instanceof Promise) return 'promise';
  if (value instanceof Response) return `response(${value.status})`;
  if ('sharedHandler' in value) return 'instance';
  if ('inBrowser' in value && 'plugins' in value) return 'options';
  if ('remoteInfo' in value && 'getEntry' in value) return 'module';
  if ('tagName' in value) return `<${value.tagName}>`;
  if (depth === MAX_DEPTH) return '…';
  if (Array.isArray(value)) return `[${value.map((each) => describe(each, depth + 1)).join(', ')}]`;
  const entries = Object.entries(value).filter(([key, each]) => each !== undefined && key !== 'GlobalFederation');
  const parts = entries.map(([key, each]) => `${key}: ${describe(each, depth + 1)}`);
  return `{${parts.sort().join(', ')}}`;
}
