/** The submission has no way to do what was asked. The message is a sentence that says what is missing. */
export class NotOffered extends Error {}
