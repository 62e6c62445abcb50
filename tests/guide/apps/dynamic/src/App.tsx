import { RemoteComponent } from '@fedpack/react';

export function App() {
  return (
    <RemoteComponent
      id="shop/Cart"
      retries={1}
      retryDelay={100}
      loading={<p>Loading the cart …</p>}
      error={({ retry }) => (
        <p role="alert">
          The cart is not there right now.{' '}
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
      onError={(error, id) => console.warn(id, error)}
    />
  );
}
