import { UserContext } from '@acme/ui';
import { RemoteGreeting } from './RemoteGreeting';

export function App() {
  return (
    <UserContext value="Ada">
      <main>
        <h1>Shell</h1>
        <div className="remote">
          <RemoteGreeting />
        </div>
      </main>
    </UserContext>
  );
}
