import * as z from 'zod/mini';

// In the extension's build, `zod` is this module: Zod Mini, with the methods that the contract calls. All of zod
// is 26 kB gzipped, most of it methods, messages and JSON Schema that only the endpoint uses. A method that is
// missing here throws as soon as a schema that calls it is created.

// Extension pages forbid eval, and zod tries it on its first parse, which raises a CSP violation.
z.config({ jitless: true });

/** zod binds the methods of these prototypes to every schema it creates. */
type Type = z.ZodMiniType;

Object.assign(z.ZodMiniType.prototype, {
  optional(this: Type) {
    return z.optional(this);
  },
  default(this: Type, value: unknown) {
    return z._default(this, value);
  },
  catch(this: Type, value: unknown) {
    return z.catch(this, value);
  },
  refine(this: Type, isValid: (value: unknown) => unknown, message?: string) {
    return this.check(z.refine(isValid, message));
  },
  transform(this: Type, change: (value: unknown) => unknown) {
    return z.pipe(this, z.transform(change));
  },
  pipe(this: Type, next: Type) {
    return z.pipe(this, next);
  },
  /** Names and descriptions are the endpoint's, for its OpenAPI document. */
  meta(this: Type) {
    return this;
  },
});

Object.assign(z.ZodMiniString.prototype, {
  min(this: z.ZodMiniString, length: number) {
    return this.check(z.minLength(length));
  },
  max(this: z.ZodMiniString, length: number) {
    return this.check(z.maxLength(length));
  },
  regex(this: z.ZodMiniString, pattern: RegExp, message?: string) {
    return this.check(z.regex(pattern, message));
  },
  trim(this: z.ZodMiniString) {
    return this.check(z.trim());
  },
});

Object.assign(z.ZodMiniNumber.prototype, {
  min(this: z.ZodMiniNumber, value: number) {
    return this.check(z.minimum(value));
  },
  max(this: z.ZodMiniNumber, value: number) {
    return this.check(z.maximum(value));
  },
  positive(this: z.ZodMiniNumber) {
    return this.check(z.positive());
  },
  nonnegative(this: z.ZodMiniNumber) {
    return this.check(z.nonnegative());
  },
});

Object.assign(z.ZodMiniArray.prototype, {
  min(this: z.ZodMiniArray, length: number) {
    return this.check(z.minLength(length));
  },
  max(this: z.ZodMiniArray, length: number) {
    return this.check(z.maxLength(length));
  },
});

Object.assign(z.ZodMiniObject.prototype, {
  extend(this: z.ZodMiniObject, shape: Record<string, Type>) {
    return z.extend(this, shape);
  },
  pick(this: z.ZodMiniObject, keys: Record<string, true>) {
    return z.pick(this, keys);
  },
});

Object.assign(z.ZodMiniEnum.prototype, {
  exclude(this: z.ZodMiniEnum, values: string[]) {
    return z.enum(Object.keys(this.def.entries).filter((option) => !values.includes(option)));
  },
});

export { z };
