Promise.all([import('./show.js'), import('./Counter.js')]).then(([{ show }, { default: Counter }]) =>
  show({ own: Counter }),
);
