/** Languages the messages are written in. */
export const LOCALES = ['en', 'de', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language for a tag such as `de-DE` or `es_MX`; English where there is none or an unknown one. */
export function pickLocale(tag: string | undefined): Locale {
  const language = tag?.slice(0, 2).toLowerCase();
  return LOCALES.find((locale) => locale === language) ?? 'en';
}
