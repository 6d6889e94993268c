/**
 * The same work, done once for each key; its result is given again afterwards. Work that failed is
 * done again.
 */
export function remembered<Key, Value>(
  work: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const results = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = results.get(key);
    if (known) return known;
    const result = work(key);
    results.set(key, result);
    result.catch(() => results.delete(key));
    return result;
  };
}
