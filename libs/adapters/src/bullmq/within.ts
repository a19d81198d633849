/** The outcome of work if it comes in time; throws otherwise. The work itself cannot be called back. */
export const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
  const tooLate = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    tooLate.reject(new Error(`no answer within ${String(milliseconds)} ms`));
  }, milliseconds);
  try {
    return await Promise.race([work, tooLate.promise]);
  } finally {
    clearTimeout(timer);
  }
};
