/** Whether two facts, or parts of facts, say the same. They are plain data, so that how they are written does not matter. */
export const alike = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (!isComposed(one) || !isComposed(other)) return false;
  const fields = Object.entries(one);
  const others = new Map(Object.entries(other));
  return (
    fields.length === others.size && fields.every(([name, value]) => others.has(name) && alike(value, others.get(name)))
  );
};

const isComposed = (value: unknown): value is object => typeof value === 'object' && value !== null;
