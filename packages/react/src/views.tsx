import type { ReactElement, ReactNode } from 'react';

/** What an error view gets. */
export interface RemoteErrorInfo {
  /** The id of the remote that could not be shown. */
  id: string;
  /** Why: loading failed, or rendering threw. */
  error: Error;
  /** Tries again. */
  retry: () => void;
}

/** Renders an error view. */
export type RenderRemoteError = (info: RemoteErrorInfo) => ReactNode;

/** What is shown while a remote loads, if nothing else is given. */
export function LoadingView(): ReactElement {
  return <p role="status">Loading…</p>;
}

/** What is shown if a remote fails and nothing else is given. */
export const defaultErrorView: RenderRemoteError = ({ id, retry }) => (
  <div role="alert">
    <p>Could not show {id}.</p>
    <button type="button" onClick={retry}>
      Try again
    </button>
  </div>
);
