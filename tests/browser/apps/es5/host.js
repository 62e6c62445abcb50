import('./app.cjs').then((app) => {
  window.result = app.text;
});
