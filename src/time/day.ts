/**
 * A civil day: the number of days since 1970-01-01, without zone or clock.
 * Branded so that a count of days is never taken for a day.
 */
export type Day = number & { readonly day: unique symbol };
