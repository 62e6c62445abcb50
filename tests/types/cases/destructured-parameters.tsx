interface Props { label: string; onClick?: () => void; children?: unknown }
export function Button({ label, onClick, ...rest }: Props): string { void onClick; void rest; return label; }
export const Arrow = ({ label = 'x' }: Partial<Props> = {}): string => label;
export function tuple([a, , b = 2, ...more]: [number, number, number?, ...string[]]): number { void more; return a + b; }
export class Form { submit({ label: name }: Props, [first]: string[]): void { void name; void first; } }
