/** How a lock file names its own form. A form that older versions cannot read gets the next number. */
export const lockFormat = "tminus-lock/1";
