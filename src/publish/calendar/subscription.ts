import { absoluteUrl, namesThisMachine } from '../../corpus/addresses/site-address.ts';
import type { Settings } from '../../corpus/settings.ts';

/** Addresses at which a calendar program keeps a calendar up to date. */
export interface Subscription {
  /** To be put into a program. */
  address: string;
  /** Opens the calendar program, which asks whether to subscribe: the same with the scheme `webcal`. */
  webcal: string;
}

/**
 * Where a calendar file can be subscribed to; null where the site's address names the
 * machine that it was built on, for no other program would find it there.
 * @param path of the file, from the site's root
 */
export function subscription(
  path: string,
  settings: Pick<Settings, 'siteUrl' | 'basePath'>,
): Subscription | null {
  if (namesThisMachine(settings)) return null;
  const address = absoluteUrl(settings, path);
  return { address, webcal: address.replace(/^https?:/, 'webcal:') };
}
