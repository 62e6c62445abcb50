/** What the loader of exposes is called for; it makes other modules of it. */
export {};
