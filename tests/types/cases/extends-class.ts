class Base<T> { constructor(protected readonly of: T) {} }
export class Child extends Base<string> implements Iterable<string> { *[Symbol.iterator](): Generator<string> { yield this.of; } }
export class Deep<T extends object> extends Child { deep?: T; }
