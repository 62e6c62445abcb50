import type { CreateShareSide } from './share-side';

/** The side of the shared modules, in builds that share nothing. */
export const createNoShares: CreateShareSide = () => ({
  slots: {},
  provided: {},
  plugins: [],
  installInitial() {},
  update() {},
});
