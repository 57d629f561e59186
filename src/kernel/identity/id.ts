import { v7, validate } from 'uuid';

declare const name: unique symbol;

/** The UUID of one kind of thing: an `Id<'Booking'>` does not fit where an `Id<'Client'>` is asked. */
export type Id<Name extends string> = string & { readonly [name]: Name };

/** Makes a new id (UUIDv7, so that ids of one table grow with time). */
export function newId<Name extends string>(): Id<Name> {
  return v7() as Id<Name>;
}

/** Whether a value is the text of a UUID of any version, in either case. */
export function isUuid(value: unknown): value is string {
  return validate(value);
}
