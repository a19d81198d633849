/** The schema of a day in the description of the interface. */
export const day = { type: String, format: 'date', example: '2023-05-30' } as const;

/** The schema of an instant. */
export const instant = { type: String, format: 'date-time', example: '2023-05-30T08:15:00.000Z' } as const;

/** The schema of a municipality. */
export const municipality = {
  type: String,
  pattern: '^210(0[1-9]|1[0-9])$',
  description: 'NIS code',
  example: '21009',
} as const;

/** The schema of `expectedSequence`. */
export const sequence = {
  type: String,
  pattern: '^[0-9]{1,18}$',
  description: 'The Case-Sequence that the answer has to show at the least; waits for it up to 2 seconds',
  example: '48214',
} as const;
