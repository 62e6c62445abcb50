import { Button, UserContext } from '@acme/ui';
import { type ReactElement, useContext, useState } from 'react';

/** What the shell loads. */
export default function Greeting(): ReactElement {
  const user = useContext(UserContext);
  const [count, setCount] = useState(0);
  return (
    <>
      <p>Hello {user}, says the remote.</p>
      <Button onClick={() => setCount(count + 1)}>Greetings: {count}</Button>
    </>
  );
}
