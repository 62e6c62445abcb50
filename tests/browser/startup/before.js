import './order.js';

globalThis.order.push('before');
