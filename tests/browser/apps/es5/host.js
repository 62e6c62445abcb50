function show(app) {
  window.result = app.text;
}

import('./app.cjs').then(show);
