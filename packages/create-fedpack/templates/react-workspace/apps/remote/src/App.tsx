import Greeting from './Greeting';

/** The remote on its own. */
export function App() {
  return (
    <main>
      <h1>Remote</h1>
      <Greeting />
    </main>
  );
}
