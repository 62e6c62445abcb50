export class Resource implements Disposable { [Symbol.dispose](): void {} }
export class AsyncResource implements AsyncDisposable { async [Symbol.asyncDispose](): Promise<void> {} }
