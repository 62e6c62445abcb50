export type Handler<E extends Event = Event> = (this: HTMLElement, event: E) => void;
export interface Callable { (a: string): number; new (a: string): Date; readonly field: string; method?(): void }
export type Both = ((a: string) => void) & { displayName?: string };
export type Many = (() => void)[];
export type Returns = () => () => string;
