globalThis.started = [...(globalThis.started ?? []), 'remote'];
