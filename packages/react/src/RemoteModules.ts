import type { ComponentType } from 'react';

/**
 * The modules of remotes by their ids (`dashboard/App`), as far as their types are known: `@mf-types/index.d.ts`, which fedpack writes,
 * adds them.
 */
// biome-ignore lint/suspicious/noEmptyInterface: others add to it
export interface RemoteModules {}

/** The props of a component that a module of a remote exports; anything where its types aren't known. */
export type PropsOf<Id extends string, Name extends string> = Id extends keyof RemoteModules
  ? RemoteModules[Id] extends Record<Name, infer Component>
    ? PropsOfComponent<Component>
    : never
  : Record<string, unknown>;

type PropsOfComponent<Component> = unknown extends Component
  ? Record<string, unknown>
  : Component extends ComponentType<infer Props>
    ? Props extends object
      ? Props
      : Record<string, unknown>
    : never;
