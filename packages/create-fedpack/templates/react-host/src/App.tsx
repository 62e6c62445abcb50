import { RemoteCounter } from './RemoteCounter';

export function App() {
  return (
    <main>
      <h1>Host</h1>
      <div className="remote">
        <RemoteCounter />
      </div>
    </main>
  );
}
