import type { ComponentType, ReactNode } from './react-types.js';
export interface CardProps { title: string; footer?: ReactNode; as?: ComponentType<{ className?: string }> }
export const Card: ComponentType<CardProps> = () => null;
export function useToggle(initial: boolean): readonly [boolean, () => void] { return [initial, () => {}]; }
export default function Page(props: CardProps & { children?: ReactNode }): ReactNode { return props.title; }
