function logged(target: unknown, context: ClassMethodDecoratorContext): void { void target; void context; }
function sealed<T extends new (...args: never[]) => object>(target: T, context: ClassDecoratorContext): T { void context; return target; }
function field(target: undefined, context: ClassFieldDecoratorContext): void { void target; void context; }
@sealed
export class Decorated {
  @field name: string = '';
  @logged run(times: number): void { void times; }
}
