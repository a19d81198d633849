import 'reflect-metadata';

// A test that asserts nothing would be green for want of a question.
beforeEach(() => {
  expect.hasAssertions();
});
