Promise.all([import('./show.js'), import('one/Counter')]).then(([{ show }, { default: One }]) => show({ one: One }));
