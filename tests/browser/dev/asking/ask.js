import { version } from 'react';

const ask = async () => {
  await __webpack_init_sharing__('default');
  return Object.keys(__webpack_share_scopes__.default).join();
};

ask().then(
  (keys) => document.body.append(`React ${version}, shared: ${keys}`),
  (error) => document.body.append(`failed: ${error.message}`),
);
