import Counter from './Counter';

/** The remote on its own. */
export function App() {
  return (
    <main>
      <h1>Remote</h1>
      <p>Hosts load this component:</p>
      <Counter />
    </main>
  );
}
