'use strict';

/** How the server misbehaves at present, on command of the test. */
class Faults {
  delayMilliseconds = 0;
  swallow = 0;
  twice = 0;
  /** Answers to appends that were sent. */
  answers = 0;
  /** The calls of readers that are open, so that a test can see whether they were given back. */
  readers = new Set();

  delayed() {
    return this.delayMilliseconds === 0
      ? Promise.resolve()
      : new Promise((resolve) => setTimeout(resolve, this.delayMilliseconds));
  }

  /** Sends the answer to an append: late, twice or never if so commanded. @param {() => void} send */
  answer(send) {
    if (this.swallow > 0) {
      this.swallow -= 1;
      return;
    }
    const times = this.twice > 0 ? 2 : 1;
    this.twice = Math.max(0, this.twice - 1);
    const sendAll = () => {
      this.answers += times;
      for (let time = 0; time < times; time++) send();
    };
    // Without a delay the answer leaves at once: a turn of the timer would bound the rate of the whole server.
    if (this.delayMilliseconds === 0) sendAll();
    else setTimeout(sendAll, this.delayMilliseconds);
  }
}

module.exports = { Faults };
