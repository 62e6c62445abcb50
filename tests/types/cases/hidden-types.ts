interface Hidden { secret: string }
type Alias = Hidden | null;
class Internal { field: Alias = null; }
function never(): void {}
const unused: number = 1;
export function reveal(of: Hidden): Alias { never(); return of; }
export const internal: Internal = new Internal();
