import * as React from 'react';
import { fits, nested, thing } from './with-api.js';

nested().then((remote) => {
  globalThis.result = { things: [thing(React), remote.thing(React)], fits: fits(), ...globalThis.facts() };
});
