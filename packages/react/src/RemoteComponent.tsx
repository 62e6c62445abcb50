import { type ComponentType, type ReactElement, type ReactNode, Suspense, useMemo } from 'react';
import type { RetryPolicy } from './backoff.js';
import { Mounted } from './Mounted.js';
import { RemoteBoundary } from './RemoteBoundary.js';
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
 * Loads a component of a remote and renders it, with a loading state, retries and an error view.
 *
 * `RemoteComponent<DashboardProps>` checks `componentProps` against the props of the remote component.
 */
export function RemoteComponent<P extends object = Record<string, unknown>>(
  props: RemoteComponentProps<P>,
): ReactElement {
  const { id, exportName, componentProps, loading = <LoadingView />, error: renderError = defaultErrorView } = props;
  const remote = useRemote<ComponentType<P>>(id, props);
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
      onError={props.onError}
      reload={remote.retry}
    >
      <Suspense fallback={loading}>
        <Remote {...(componentProps as P)} />
        <Mounted id={id} since={since} />
      </Suspense>
    </RemoteBoundary>
  );
}
