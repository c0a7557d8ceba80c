const NAMES = new Set(['fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'twclid', 'ttclid', 'igshid', 'mc_cid', 'mc_eid', '_hsenc', '_hsmi', 'vero_id', 'li_fat_id', 'mkt_tok']);

/**
 * Removes the parameters that advertising and newsletters add to links, such as `utm_source` and `fbclid`, from an absolute URL. A URL without any stays
 * as it is.
 * @throws TypeError when `url` is not a string
 * @throws RangeError when it is not an absolute URL
 */
export function stripTrackingParameters(url: string): string {
  if (typeof url !== 'string') throw new TypeError(`expected a string, got ${typeof url}`);
  if (!URL.canParse(url)) throw new RangeError(`expected an absolute URL, got ${JSON.stringify(url)}`);
  const parsed = new URL(url);
  const tracking = [...parsed.searchParams.keys()].filter((name) => NAMES.has(name.toLowerCase()) || /^utm_/i.test(name));
  for (const name of tracking) parsed.searchParams.delete(name);
  return tracking.length > 0 ? parsed.href : url;
}
