import { t } from './words.js';

/** The text of a chosen file. @throws Error in words, when it is no UTF-8 text */
export async function readText(file) {
  try {
    return new window.TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch {
    throw new Error(t('import.notText', { name: file.name }));
  }
}
