export default class Widget<T> { constructor(readonly value: T) {} }
