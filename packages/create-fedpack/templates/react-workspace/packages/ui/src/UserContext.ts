import { createContext } from 'react';

/** Who uses the page. One context for all applications, as this package is shared as a singleton. */
export const UserContext = createContext('nobody');
