import { type ComponentType, type ReactElement, type ReactNode, Suspense, useMemo } from 'react';
import type { RetryPolicy } from './backoff.js';
import { Mounted } from './Mounted.js';
import { RemoteBoundary } from './RemoteBoundary.js';
import type { PropsOf } from './RemoteModules.js';
import { useRemote } from './useRemote.js';
import { defaultErrorView, LoadingView, type RenderRemoteError } from './views.js';

interface RemoteComponentOptions<P> extends Partial<RetryPolicy> {
  /** The remote's name or alias and the expose, such as `dashboard/App`. */
  id: string;
  /** The export that is the component. Default: `default`. */
  exportName?: string | undefined;
  /** Shown while the remote, or a lazy part of it, loads. */
  loading?: ReactNode;
  /** Renders the view shown if loading failed or rendering threw. It should offer `retry`. */
  error?: RenderRemoteError | undefined;
  /** Called once for every load that ended well. */
  onLoad?: ((component: ComponentType<P>, id: string) => void) | undefined;
  /** Called once for every failure: of a load, after the last retry, or of rendering. */
  onError?: ((error: Error, id: string) => void) | undefined;
}

/** The props of `RemoteComponent` for a remote whose own props are `P`. */
export type RemoteComponentProps<P extends object> = RemoteComponentOptions<P> &
  (Partial<P> extends P
    ? {
        /** The props of the remote component. */
        componentProps?: P;
      }
    : {
        /** The props of the remote component. */
        componentProps: P;
      });

/**
 * The props of `RemoteComponent` for what `Id` exports as `Name`. Of a module without types, the component takes anything. `P` stands for
 * the props that a caller names instead.
 */
export type TypedRemoteComponentProps<P extends object, Id extends string, Name extends string> = {
  id: Id;
  exportName?: Name | undefined;
} & RemoteComponentProps<[P] extends [never] ? PropsOf<Id, Name> : Named<P>>;

/** `P` as a caller names it: it is not guessed from `componentProps`. */
type Named<P> = [P][P extends unknown ? 0 : never];

/**
 * Loads a component of a remote and renders it, with a loading state, retries and an error view.
 *
 * `componentProps` is checked against the props of the remote component, where its types have been fetched, or against those that
 * `RemoteComponent<DashboardProps>` names.
 */
export function RemoteComponent<
  P extends object = never,
  Id extends string = string,
  Name extends string = [P] extends [never] ? 'default' : string,
>(props: TypedRemoteComponentProps<P, Id, Name>): ReactElement {
  const options = props as unknown as RemoteComponentProps<object>;
  const { id, exportName, componentProps, loading = <LoadingView />, error: renderError = defaultErrorView } = options;
  const remote = useRemote<ComponentType<object>>(id, options);
  const value = remote.status === 'loaded' && remote.value;
  const since = useMemo(() => (value ? performance.now() : 0), [value]);
  if (remote.status === 'loading') return <>{loading}</>;
  if (remote.status === 'error') return <>{renderError({ id, error: remote.error, retry: remote.retry })}</>;
  const Remote = remote.value;
  return (
    <RemoteBoundary
      key={JSON.stringify([id, exportName])}
      id={id}
      error={renderError}
      onError={options.onError}
      reload={remote.retry}
    >
      <Suspense fallback={loading}>
        <Remote {...(componentProps as object)} />
        <Mounted id={id} since={since} />
      </Suspense>
    </RemoteBoundary>
  );
}
