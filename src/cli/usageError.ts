/** A mistake that the user can correct. Its message is printed as one line. */
export class UsageError extends Error {}
