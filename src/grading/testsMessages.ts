/** What is said of a file of tests as a whole, or of a test that accuses the right optimizer. */
export const testsMessages = {
  'no-tests': () =>
    'The file exports no tests. Export functions that take an optimizer class, throw or return false where it is ' +
    'wrong, and stand alone or in an object: export const tests = { "moves downhill"(Optimizer) { … } }.',
  'stopped-in-test': (name: string, message: string) => `${name}, run on the right optimizer: ${message}`,
  asynchronous: () => 'It returned a promise: a test here must be done when it returns.',
  'returned-false': () => 'It returned false.',
} as const;
