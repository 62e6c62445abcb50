import { show } from './page.js';

const render = async () => {
  document.body.textContent = await show();
};
render();
import.meta.webpackHot.accept('./page.js', render);
