import('./with-page.js');
