// A Worker that only has a database, for tests that reach into it from outside.
export default {};
