const show = (text) => document.body.append(`${text} in ${NAME}. `);

import('mate/widget').then(
  async ({ name, later }) => {
    show(`Widget of ${name}`);
    show(await later());
  },
  () => show('Nobody'),
);
