/** Hosts that have a place in no network but one's own: this machine, private addresses, names without a dot. */
const OWN_HOST =
  /^(?:localhost|[^.:[\]]+|.+\.(?:local|localhost|lan|internal|intranet)|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2}|0\.0\.0\.0|\[::1\]|\[f[cd][\da-f:]+\])$/i;

/** Whether a web address leads to this machine or into a network of one's own, where no visitor comes. */
export function isOnOwnNetwork(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && OWN_HOST.test(url.hostname);
}
