import('./common.js').then(({ common }) => globalThis.postMessage({ common }));
