export type ReactNode = string | number | null | undefined | ReactNode[];
export type ComponentType<P = {}> = (props: P) => ReactNode;
