/** Stands in for the banner of the remote `ads`. */
export const Banner = () => <i>No ads today</i>;
