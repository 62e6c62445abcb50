import('./page.js').then(
  (page) => page.render(document.getElementById('root')),
  (error) => {
    globalThis.report = { error: String(error?.message ?? error) };
  },
);
