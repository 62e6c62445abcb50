import type { CreateSharesSetup } from './shares-setup';

/** Sets up a build that shares nothing. */
export const createNoSharesSetup: CreateSharesSetup = () => ({
  slots: {},
  provided: {},
  plugins: [],
  installInitial() {},
  update() {},
});
