export type Event = `on${Capitalize<'click' | 'focus'>}`;
export type Version = `${number}.${number}.${number}`;
export type Escaped = `a\`b\${c}`;
export type Nested = `${`x${string}`}-${Uppercase<'a'>}`;
