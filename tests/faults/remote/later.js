export const value = VERSION;
