import { Component, type ReactNode } from 'react';
import { toError } from './readExport.js';
import { defaultErrorView, type RenderRemoteError } from './views.js';

export interface RemoteBoundaryProps {
  /** The id of the remote inside, for the error view and `onError`. */
  id: string;
  children?: ReactNode;
  /** The view shown in place of children that threw. */
  error?: RenderRemoteError | undefined;
  /** Called once for every render error. */
  onError?: ((error: Error, id: string) => void) | undefined;
  /**
   * Loads the remote anew. Called instead of rendering the children again where that would not help: if a chunk of
   * theirs did not load, or if they threw before.
   */
  reload?: (() => void) | undefined;
}

interface State {
  error: Error | undefined;
}

/** Shows an error view in place of a remote that threw while rendering. */
export class RemoteBoundary extends Component<RemoteBoundaryProps, State> {
  override state: State = { error: undefined };
  private crashes = 0;

  static getDerivedStateFromError(thrown: unknown): State {
    return { error: toError(thrown) };
  }

  override componentDidCatch(thrown: unknown): void {
    this.crashes++;
    this.props.onError?.(toError(thrown), this.props.id);
  }

  private readonly retry = (): void => {
    const { reload } = this.props;
    if (reload && (this.crashes > 1 || isChunkError(this.state.error))) reload();
    else this.setState({ error: undefined });
  };

  override render(): ReactNode {
    const { id, children, error: renderError = defaultErrorView } = this.props;
    const { error } = this.state;
    return error ? renderError({ id, error, retry: this.retry }) : children;
  }
}

/** Whether a lazy part of the remote failed to load; `React.lazy` keeps such a failure for as long as its module lives. */
function isChunkError(error: (Error & { code?: unknown }) | undefined): boolean {
  return error?.name === 'ChunkLoadError' || error?.code === 'CSS_CHUNK_LOAD_FAILED';
}
