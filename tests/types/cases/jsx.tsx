declare namespace JSX { interface Element { type: string } interface IntrinsicElements { div: { id?: string } } }
export function App(): JSX.Element { return <div id="a" />; }
export const Lazy = (props: { show: boolean }): JSX.Element | null => (props.show ? <div /> : null);
export const Generic = <T,>(props: { items: T[]; render: (item: T) => JSX.Element }): JSX.Element => props.render(props.items[0] as T);
