export class Opaque { private secret = Math.random(); private compute() { return this.secret; } run(): number { return this.compute(); } }
