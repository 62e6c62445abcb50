globalThis.evaluated = [...(globalThis.evaluated ?? []), 'local'];
