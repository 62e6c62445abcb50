export class Optional { maybe?(): string; handler?: () => void; declare readonly brand: 'x'; }
