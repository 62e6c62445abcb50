import * as React from 'react';

// Whether the remotes have the host's React, and what is known of the page once they are there.
Promise.all([import('one/thing'), import('two/thing')]).then((things) => {
  globalThis.result = { things: things.map(({ thing }) => thing(React)), ...globalThis.facts() };
});
