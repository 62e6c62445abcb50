import { type ComponentPropsWithoutRef, createElement, type ElementType, type ReactElement } from 'react';
import { type PreloadProps, type PreloadWhen, usePreload } from './usePreload.js';

/** The props of `RemoteLink`: those of the link that it renders, and what it preloads. */
export type RemoteLinkProps<As extends ElementType = 'a'> = {
  /** The link: an element or a component, such as the `Link` of a router. It passes on `ref` and event handlers. Default: `a`. */
  as?: As;
  /** What the link leads to: the remote's name or alias and the expose, such as `dashboard/App`. */
  remote: string;
  /** When that is preloaded. Default: `intent`. */
  preload?: PreloadWhen;
} & Omit<ComponentPropsWithoutRef<As>, 'as' | 'remote' | 'preload'>;

type Handler = (...args: unknown[]) => void;

/**
 * A link that preloads what it leads to when a person is about to follow it.
 *
 * `<RemoteLink as={NavLink} to="/dashboard" remote="dashboard/App">Dashboard</RemoteLink>`
 */
export function RemoteLink<As extends ElementType = 'a'>(props: RemoteLinkProps<As>): ReactElement {
  const { as = 'a', remote, preload, ...own } = props as RemoteLinkProps<ElementType> & Record<string, unknown>;
  const { ref, ...handlers } = usePreload(remote, preload);
  return createElement(as, { ...own, ...both(own, handlers), ref });
}

/** Handlers that call the link's own first. */
function both(own: Record<string, unknown>, handlers: Omit<PreloadProps, 'ref'>): Record<string, Handler> {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      (...args: unknown[]) => {
        (own[name] as Handler | undefined)?.(...args);
        handler();
      },
    ]),
  );
}
