/** Where some bytes first stand in others, from an index on; -1 where they do not. */
export function indexOfBytes(bytes: Uint8Array, sought: Uint8Array, from = 0): number {
  const [first] = sought;
  if (first === undefined) return from;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < sought.length && bytes[at + length] === sought[length]) length += 1;
    if (length === sought.length) return at;
  }
  return -1;
}
