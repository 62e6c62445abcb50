export function Component(props: { a: string }): null { void props; return null; }
