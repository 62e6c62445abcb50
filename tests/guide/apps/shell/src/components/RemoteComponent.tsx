// apps/shell/src/components/RemoteComponent.tsx

import React, { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import { loadMfe } from '../mf-runtime/loadMfe';

interface RemoteComponentProps {
  /** Federated module name, e.g., "mfe_dashboard/App" */
  remoteName: string;
  /** Props to pass through to the loaded remote component */
  componentProps?: Record<string, unknown>;
  /** Fallback UI shown while loading */
  loadingFallback?: React.ReactNode;
  /** Fallback UI shown on error */
  errorFallback?: React.ReactNode;
  /** Maximum number of retry attempts on load failure */
  maxRetries?: number;
  /** Delay in ms between retries (doubles on each attempt) */
  retryDelayMs?: number;
}

interface ErrorBoundaryState {
  hasError: boolean;
  error: Error | null;
}

class RemoteErrorBoundary extends React.Component<
  {
    children: React.ReactNode;
    fallback: React.ReactNode;
    onError?: (error: Error) => void;
    onRetry?: () => void;
  },
  ErrorBoundaryState
> {
  constructor(props: RemoteErrorBoundary['props']) {
    super(props);
    this.state = { hasError: false, error: null };
  }

  static getDerivedStateFromError(error: Error): ErrorBoundaryState {
    return { hasError: true, error };
  }

  componentDidCatch(error: Error, errorInfo: React.ErrorInfo): void {
    console.error('[MF] Remote component error:', error, errorInfo);
    this.props.onError?.(error);
  }

  reset = (): void => {
    this.setState({ hasError: false, error: null });
    this.props.onRetry?.();
  };

  render(): React.ReactNode {
    if (this.state.hasError) {
      return (
        <div role="alert">
          {this.props.fallback || (
            <div style={{ padding: '16px', border: '1px solid #e53e3e', borderRadius: '8px' }}>
              <h3>Failed to load module</h3>
              <p>{this.state.error?.message}</p>
              <button onClick={this.reset}>Retry</button>
            </div>
          )}
        </div>
      );
    }

    return this.props.children;
  }
}

/**
 * Wrapper component that dynamically loads a federated remote module,
 * handles loading states, errors, and retries.
 */
export function RemoteComponent({
  remoteName,
  componentProps = {},
  loadingFallback,
  errorFallback,
  maxRetries = 3,
  retryDelayMs = 1000,
}: RemoteComponentProps): React.ReactElement {
  const [LoadedComponent, setLoadedComponent] = useState<ComponentType<Record<string, unknown>> | null>(null);
  const [loading, setLoading] = useState(true);
  const [error, setError] = useState<Error | null>(null);
  const retryCountRef = useRef(0);

  const loadComponent = useCallback(async () => {
    setLoading(true);
    setError(null);

    try {
      const Component = await loadMfe(remoteName);
      setLoadedComponent(() => Component);
    } catch (err) {
      const loadError = err instanceof Error ? err : new Error(String(err));

      if (retryCountRef.current < maxRetries) {
        retryCountRef.current += 1;
        const delay = retryDelayMs * Math.pow(2, retryCountRef.current - 1);
        console.warn(
          `[MF] Retry ${retryCountRef.current}/${maxRetries} for ${remoteName} in ${delay}ms`
        );
        setTimeout(() => {
          loadComponent();
        }, delay);
        return;
      }

      setError(loadError);
    } finally {
      setLoading(false);
    }
  }, [remoteName, maxRetries, retryDelayMs]);

  useEffect(() => {
    retryCountRef.current = 0;
    loadComponent();
  }, [loadComponent]);

  const handleRetry = useCallback(() => {
    retryCountRef.current = 0;
    loadComponent();
  }, [loadComponent]);

  if (loading) {
    return <>{loadingFallback || <div>Loading module...</div>}</>;
  }

  if (error || !LoadedComponent) {
    return (
      <div role="alert">
        {errorFallback || (
          <div style={{ padding: '16px', border: '1px solid #e53e3e', borderRadius: '8px' }}>
            <h3>Failed to load {remoteName}</h3>
            <p>{error?.message || 'Unknown error'}</p>
            <button onClick={handleRetry}>Retry</button>
          </div>
        )}
      </div>
    );
  }

  return (
    <RemoteErrorBoundary
      fallback={errorFallback}
      onError={(err) => console.error(`[MF] Runtime error in ${remoteName}:`, err)}
      onRetry={handleRetry}
    >
      <Suspense fallback={loadingFallback || <div>Loading...</div>}>
        <LoadedComponent {...componentProps} />
      </Suspense>
    </RemoteErrorBoundary>
  );
}
