/** The remotes of the shell: 35 that are well, 10 that are down in as many ways as there are, 5 that never answer. */
export const HEALTHY = names('well', 35);
export const DOWN = names('down', 10);
export const HANGING = names('hangs', 5);

/** In the order in which the shell visits them: the bad ones are spread among the others. */
export const ALL = [...HEALTHY.map((name, at) => [name, DOWN[at / 3], HANGING[at / 7]])].flat().filter(Boolean);

function names(kind, count) {
  return Array.from({ length: count }, (_, at) => `${kind}${at + 1}`);
}
