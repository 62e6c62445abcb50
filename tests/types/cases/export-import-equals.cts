import fs = require('node:fs');
export import path = require('node:path');
export const read: typeof fs.readFileSync = fs.readFileSync;
