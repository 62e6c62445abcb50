import type { ReactElement } from 'react';
export interface StarsProps {
  of?: number;
}
export declare function count(): number | undefined;
export default function Stars(props: StarsProps): ReactElement | null;
