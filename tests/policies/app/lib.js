/** What the host shares. */
export const lib = 'lib of the host';
