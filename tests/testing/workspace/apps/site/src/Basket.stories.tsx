import { Basket } from './Basket';

export default { component: Basket };

export const Full = {};
